import { useSignal } from '@preact/signals';
import type { FigureOf, OfficialFigure, Tallies, TallyLine } from '@tizim/contract';
import { v7 } from 'uuid';
import { call } from '../api';
import { Form } from '../form';
import { Dialog } from '../header/dialog';
import { say } from '../live/decide';
import { useLoaded } from '../live/load';
import { event, mayDecide, ofEvent, placeName, places, revision, rows } from '../live/state';
import { MomentField } from '../moment-field';
import { dayTime, n, range, t, timeZone, word } from '../words/words';
import { instantIn, readingIn } from '../words/zone';

const SIGNS: Readonly<Record<string, string>> = { exact: '', at_least: '≥ ', at_most: '≤ ', about: '≈ ', order_of: '~ ' };
/** As the contract lists them: the page takes its types alone, its schema library would weigh more than the page. */
const COUNTED: readonly FigureOf[] = [
  'detained',
  'delivered',
  'sentenced',
  'fined',
  'prosecuted',
  'released',
  'injured',
  'died',
  'pressure',
  'other',
];
const PHASES: readonly OfficialFigure['phase'][] = ['on_the_day', 'before', 'after', 'around'];

/** Ours, the police's, the media's, side by side, each with the definition it used. Never added up. */
export function Figures() {
  const added = useSignal(0);
  const adding = useSignal(false);
  const figures = useLoaded<{ items: OfficialFigure[] }>(ofEvent('/official-figures'), added.value);
  const ours = useLoaded<Tallies>(ofEvent('/tallies?by=place&unit=detentions'), revision.value);
  const items = figures.data.value?.items ?? [];
  return (
    <section class="card">
      <header class="head">
        <h2>{t('official')}</h2>
        {mayDecide.value && (
          <button
            type="button"
            onClick={() => {
              adding.value = true;
            }}
          >
            {t('addFigure')}
          </button>
        )}
      </header>
      {items.length === 0 ? (
        <p class="empty">{t('noFigures')}</p>
      ) : (
        <div class="scroll" tabIndex={0} role="region" aria-label={t('official')}>
          <table class="figures">
            <thead>
              <tr>
                <th scope="col">{t('fieldSource')}</th>
                <th scope="col">{t('by_place')}</th>
                <th scope="col">{t('by_phase')}</th>
                <th scope="col">{t('theirs')}</th>
                <th scope="col">{t('ours')}</th>
                <th scope="col">{t('definition')}</th>
                <th scope="col">{t('said')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((f) => {
                const mine = ours.data.value && like(f, line(ours.data.value, f.placeId));
                return (
                  <tr key={f.id}>
                    <th scope="row">{f.byName ?? word(f.by)}</th>
                    <td>{f.placeId === null ? t('wholeEvent') : placeName(f.placeId)}</td>
                    <td>{t(`phase_${f.phase}`)}</td>
                    <td class="num">
                      {SIGNS[f.qualifier]}
                      {range(f.low, f.high)}
                    </td>
                    <td class="num total">{mine === undefined ? '—' : n(mine)}</td>
                    <td class="wide">
                      {t(`figure_${f.of}`)}
                      <small>{f.definition}</small>
                    </td>
                    <td class="wide">
                      {dayTime(f.at)}
                      <small>{f.source}</small>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      <p class="hint">{t('ourDefinition')}</p>
      {adding.value && (
        <NewFigure
          close={() => {
            adding.value = false;
            added.value++;
          }}
        />
      )}
    </section>
  );
}

const NOBODY = { before: 0, onTheDay: 0, after: 0, total: 0, released: 0, died: 0, sentenced: 0 };
type Ours = Pick<TallyLine, keyof typeof NOBODY>;

function line(table: Tallies, placeId: string | null): Ours {
  return (placeId === null ? table.total : table.lines.find((l) => l.key === placeId)) ?? NOBODY;
}

/** Ours of what theirs counts; nothing where our tables have no such number. */
function like({ of, phase }: OfficialFigure, l: Ours): number | undefined {
  switch (of) {
    case 'detained':
    case 'delivered':
    case 'pressure':
    case 'other':
      return detained(l, phase);
    case 'sentenced':
    case 'released':
    case 'died':
      return l[of];
    default:
      return undefined;
  }
}

/** Our detentions over the same days as theirs. */
function detained(l: Ours, phase: OfficialFigure['phase']): number {
  switch (phase) {
    case 'before':
      return l.before;
    case 'on_the_day':
      return l.onTheDay;
    case 'after':
      return l.after;
    case 'around':
      return l.total;
  }
}

function NewFigure({ close }: { close: () => void }) {
  const said = useSignal(readingIn(timeZone.value, Math.min(Date.now(), Date.parse(event.value?.to ?? ''))).slice(0, 16));
  const send = async (text: (name: string) => string) => {
    const low = Number(text('low'));
    await call('POST', ofEvent('/official-figures'), {
      id: v7(),
      by: text('by'),
      ...(text('byName') && { byName: text('byName') }),
      placeId: text('place') || null,
      qualifier: text('qualifier'),
      low,
      high: text('high') ? Number(text('high')) : low,
      of: text('of'),
      definition: text('definition'),
      phase: text('phase'),
      at: instantIn(timeZone.value, text('at')),
      source: text('source'),
    });
    say({ text: t('figureAdded') });
    close();
  };
  const known = [
    ...new Set([
      ...rows.value.map((r) => r.placeId),
      ...[...places.value.values()]
        .filter((p) => p.region !== null)
        .sort((a, b) => (b.population ?? 0) - (a.population ?? 0))
        .map((p) => p.id),
    ]),
  ].filter((id) => id !== null);
  return (
    <Dialog label={t('addFigure')} close={close}>
      <Form action={t('add')} send={send}>
        <div class="two">
          <label>
            {t('fieldSource')}
            <select name="by">
              {(['police', 'ngo', 'media', 'court'] as const).map((b) => (
                <option key={b} value={b}>
                  {word(b)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t('byName')}
            <input name="byName" maxLength={100} />
          </label>
        </div>
        <label>
          {t('by_place')}
          <select name="place">
            <option value="">{t('wholeEvent')}</option>
            {known.map((id) => (
              <option key={id} value={id}>
                {placeName(id)}
              </option>
            ))}
          </select>
        </label>
        <div class="three">
          <label>
            {t('qualifier')}
            <select name="qualifier">
              {Object.keys(SIGNS).map((q) => (
                <option key={q} value={q}>
                  {word(`qualifier_${q}`)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t('number')}
            <input name="low" type="number" min={0} required />
          </label>
          <label>
            {t('upTo')}
            <input name="high" type="number" min={0} />
          </label>
        </div>
        <div class="two">
          <label>
            {t('definition')}
            <select name="of">
              {COUNTED.map((of) => (
                <option key={of} value={of}>
                  {t(`figure_${of}`)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t('definitionWords')}
            <input name="definition" required maxLength={200} placeholder={t('definitionHint')} />
          </label>
        </div>
        <div class="two">
          <label>
            {t('by_phase')}
            <select name="phase">
              {PHASES.map((p) => (
                <option key={p} value={p}>
                  {t(`phase_${p}`)}
                </option>
              ))}
            </select>
          </label>
          <MomentField
            required
            to="minute"
            name="at"
            label={t('said')}
            value={said.value}
            choose={(reading) => {
              said.value = reading;
            }}
          />
        </div>
        <label>
          {t('whereFrom')}
          <input name="source" required maxLength={300} />
        </label>
      </Form>
    </Dialog>
  );
}
