import { useSignal } from '@preact/signals';
import type { Tallies, TallyLine, TallyQuery } from '@tizim/contract';
import { useLoaded } from '../live/load';
import { event, ofEvent, revision } from '../live/state';
import { MomentField } from '../moment-field';
import { dayTime, lang, n, t, timeZone } from '../words/words';
import { instantIn } from '../words/zone';
import { Compare } from './compare';
import { Figures } from './figures';
import { Records } from './records';

type By = TallyQuery['by'];
const BY: readonly By[] = ['place', 'region', 'facility', 'source', 'outcome', 'phase'];
type Column = 'before' | 'onTheDay' | 'after' | 'total' | 'inside' | 'released' | 'died' | 'sentenced' | 'confirmed';
const COLUMNS: readonly Column[] = ['before', 'onTheDay', 'after', 'total', 'inside', 'sentenced', 'released', 'died', 'confirmed'];

/** What each cell counts, as a filter of the records behind it. */
const FILTERS: Readonly<Record<Column, string>> = {
  before: '&phase=before',
  onTheDay: '&phase=on_the_day',
  after: '&phase=after',
  total: '',
  inside: '&status=held',
  released: '&status=released',
  died: '&status=died',
  sentenced: '&status=sentenced',
  confirmed: '&confirmed=true',
};
const PARAMETERS: Readonly<Record<By, string>> = {
  place: 'placeId',
  region: 'region',
  facility: 'facilityId',
  source: 'source',
  outcome: 'outcome',
  phase: 'phase',
};

/** Borders that events of other years are counted by as well: the last ones before June 2022, and those since. */
const BORDERS = { regionsBefore: '2022-06-01T00:00:00Z', regionsSince: '2022-07-01T00:00:00Z' } as const;

/** The analyst's tables: one unit at a time, now or as it was known at any moment. */
export function Tables() {
  const by = useSignal<By>('place');
  const unit = useSignal<'detentions' | 'persons'>('detentions');
  const borders = useSignal<keyof typeof BORDERS | ''>('');
  const reading = useSignal('');
  const opened = useSignal<{ title: string; query: string } | null>(null);
  const asOf = reading.value === '' ? undefined : instantIn(timeZone.value, reading.value);
  const moment = asOf ? `&asOf=${encodeURIComponent(asOf)}` : '';
  const regions = by.value === 'region' && borders.value !== '' ? `&regionsAt=${encodeURIComponent(BORDERS[borders.value])}` : '';
  const path = ofEvent(`/tallies?by=${by.value}&unit=${unit.value}${moment}${regions}`);
  const { data, failed } = useLoaded<Tallies>(path, asOf ? 0 : revision.value);
  const open = (l: TallyLine, c: Column, whole: boolean) => {
    opened.value = {
      title: `${whole ? t('total') : l.label[lang.value]} · ${t(`column_${c}`)}`,
      query: `counted=true${whole ? '' : `&${PARAMETERS[by.value]}=${encodeURIComponent(l.key ?? (by.value === 'outcome' ? 'unknown' : 'none'))}`}${FILTERS[c]}${moment}${regions}`,
    };
  };
  return (
    <main class="page tables">
      <header class="head">
        <div>
          <h1>{t('tables')}</h1>
          <p>
            {event.value?.title[lang.value]} ·{' '}
            {data.value ? t('countedAt', { time: dayTime(data.value.asOf), rev: data.value.rev }) : t('loading')}
          </p>
        </div>
        <Exports table={path} moment={moment} />
      </header>
      <div class="filters">
        <label>
          {t('by')}
          <select
            value={by.value}
            onChange={(e) => {
              by.value = BY.find((b) => b === e.currentTarget.value) ?? 'place';
            }}
          >
            {BY.map((b) => (
              <option key={b} value={b}>
                {t(`by_${b}`)}
              </option>
            ))}
          </select>
        </label>
        {by.value === 'region' && (
          <label>
            {t('regions')}
            <select
              value={borders.value}
              onChange={(e) => {
                const v = e.currentTarget.value;
                borders.value = v === 'regionsBefore' || v === 'regionsSince' ? v : '';
              }}
            >
              <option value="">{t('regionsOfDay')}</option>
              <option value="regionsBefore">{t('regionsBefore')}</option>
              <option value="regionsSince">{t('regionsSince')}</option>
            </select>
          </label>
        )}
        <label>
          {t('unit')}
          <select
            value={unit.value}
            onChange={(e) => {
              unit.value = e.currentTarget.value === 'persons' ? 'persons' : 'detentions';
            }}
          >
            <option value="detentions">{t('detentions')}</option>
            <option value="persons">{t('persons')}</option>
          </select>
        </label>
        <MomentField
          to="second"
          label={t('asKnownAt')}
          value={reading.value}
          choose={(moment) => {
            reading.value = moment;
          }}
        />
        {reading.value !== '' && (
          <button
            type="button"
            onClick={() => {
              reading.value = '';
            }}
          >
            {t('now')}
          </button>
        )}
        {failed.value && (
          <p class="problem" role="alert">
            {t('noLine')}
          </p>
        )}
      </div>
      {asOf !== undefined && data.value?.rev === 0 && (
        <p class="problem">{t(event.value?.reconstruction ? 'enteredLater' : 'nothingKnown')}</p>
      )}
      {data.value && <Table table={data.value} open={open} />}
      {/* A revision of one event means nothing in another. */}
      <Compare key={event.value?.id} />
      <Figures />
      {opened.value && (
        <Records
          title={opened.value.title}
          query={opened.value.query}
          close={() => {
            opened.value = null;
          }}
        />
      )}
    </main>
  );
}

function Table({ table, open }: { table: Tallies; open: (l: TallyLine, c: Column, whole: boolean) => void }) {
  const cells = (l: TallyLine, whole: boolean) =>
    COLUMNS.map((c) => (
      <td key={c} class={c}>
        {l[c] === 0 ? (
          <span class="zero">0</span>
        ) : (
          <button type="button" class="cell num" onClick={() => open(l, c, whole)}>
            {n(l[c])}
          </button>
        )}
      </td>
    ));
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={t(`by_${table.by}`)}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t(`by_${table.by}`)}</th>
            {COLUMNS.map((c) => (
              <th scope="col" key={c}>
                {t(`column_${c}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.lines.map((l) => (
            <tr key={l.key ?? ''}>
              <th scope="row">{l.label[lang.value]}</th>
              {cells(l, false)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            {cells(table.total, true)}
          </tr>
        </tfoot>
      </table>
      {table.by === 'source' || table.by === 'outcome' ? <p class="hint">{t('overlapping')}</p> : null}
    </div>
  );
}

/** Each file with its moment; the codebook says what the columns mean, the manifest holds the hashes, signed. */
function Exports({ table, moment }: { table: string; moment: string }) {
  const tail = moment === '' ? '' : `?${moment.slice(1)}`;
  const files = [
    [`${table}&format=csv`, t('csvTable')],
    [ofEvent(`/records.csv${tail}`), t('csvRecords')],
    [ofEvent('/codebook?format=csv'), t('codebook')],
    [ofEvent(`/manifest${tail}`), t('manifest')],
  ] as const;
  return (
    <div class="exports">
      {files.map(([path, label], i) => (
        <a
          key={label}
          class={i === 0 ? 'button primary' : 'button'}
          href={`/api/v1${path}`}
          download={i === 3 ? 'tizim-manifest.json' : ''}
        >
          {label}
        </a>
      ))}
    </div>
  );
}
