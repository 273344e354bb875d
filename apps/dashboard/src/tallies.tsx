import { useSignal, useSignalEffect } from '@preact/signals';
import type { Tallies, TallyLine } from '@tizim/contract';
import { call } from './api';
import { event, held, lang, n, t } from './state';

const BY = ['place', 'facility', 'source', 'outcome', 'phase'] as const;
const COLUMNS = ['before', 'onTheDay', 'after', 'total', 'inside', 'released', 'sentenced', 'confirmed'] as const;

/** The analyst's table: one unit at a time, now or as it was known. */
export function TalliesPage() {
  const by = useSignal<(typeof BY)[number]>('place');
  const unit = useSignal<'detentions' | 'persons'>('detentions');
  const moment = useSignal('');
  const table = useSignal<Tallies | undefined>(undefined);
  const query = () => `/events/${event.value?.id ?? ''}/tallies?by=${by.value}&unit=${unit.value}${moment.value ? `&asOf=${encodeURIComponent(new Date(moment.value).toISOString())}` : ''}`;
  useSignalEffect(() => {
    if (!moment.value) void held.value?.board.rev;
    void call<Tallies>('GET', query()).then((r) => { table.value = r; }).catch(() => undefined);
  });
  const row = (l: TallyLine) => <>{<th scope="row">{l.label[lang.value]}</th>}{COLUMNS.map((c) => <td key={c} class={c}>{n(l[c])}</td>)}</>;
  return (
    <main class="tallies">
      <div class="filters">
        <label>{t('by')}<select value={by.value} onChange={(e) => { by.value = BY.find((b) => b === e.currentTarget.value) ?? 'place'; }}>{BY.map((b) => <option key={b} value={b}>{t(b)}</option>)}</select></label>
        <label>{t('unit')}<select value={unit.value} onChange={(e) => { unit.value = e.currentTarget.value === 'persons' ? 'persons' : 'detentions'; }}><option value="detentions">{t('detentions')}</option><option value="persons">{t('persons')}</option></select></label>
        <label>{t('asOf')}<input type="datetime-local" step="1" value={moment.value} onInput={(e) => { moment.value = e.currentTarget.value; }} /></label>
        <a class="primary" href={`/api/v1${query()}&format=csv`} download>{t('csv')}</a>
      </div>
      {table.value && <table><thead><tr><th scope="col">{t(by.value)}</th>{COLUMNS.map((c) => <th scope="col" key={c}>{t(c)}</th>)}</tr></thead>
        <tbody>{table.value.lines.map((l) => <tr key={l.key ?? ''}>{row(l)}</tr>)}</tbody><tfoot><tr>{row(table.value.total)}</tr></tfoot></table>}
    </main>
  );
}
