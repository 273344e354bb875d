import type { Detention, Tallies, TallyLine, TallyQuery } from '@tizim/contract';
import type { Gazetteer } from '@tizim/gazetteer';
import { BOM, csvLine, csvText, type Cell } from '../csv.js';
import type { Services } from '../services.js';
import type { Counts } from '../store/views/tallies.js';
import { LABELS, UNKNOWN } from './labels.js';

export const TALLY_COLUMNS = [
  'key',
  'label_kk',
  'label_ru',
  'label_en',
  'unit',
  'before',
  'on_the_day',
  'after',
  'total',
  'inside',
  'released',
  'died',
  'sentenced',
  'confirmed',
  'as_of',
] as const;
export const RECORD_COLUMNS = [
  'case_no',
  'place_id',
  'place_kk',
  'place_ru',
  'place_en',
  'region_id',
  'facility_id',
  'facility_kk',
  'facility_ru',
  'facility_en',
  'phase',
  'apprehended_at',
  'status',
  'released_at',
  'outcomes',
  'days',
  'counted',
  'confirmed',
  'uncertain',
  'strength',
  'lawyer',
  'sources',
  'reports',
  'known_at',
] as const;
/** Columns that only an export with names has. */
export const NAME_COLUMNS = ['name', 'age', 'gender'] as const;

/** What an export is of: an event's day, and a moment as it was known. */
export interface Moment {
  readonly eventId: string;
  readonly dayFrom: number;
  readonly asOf: Date;
  readonly rev: number;
}

/** The analyst's table with its labels. `regionsAt` (ms): the borders that it counts by, if not those of the event's day. */
export async function tallyTable(
  s: Services,
  m: Moment,
  { by, unit, regionsAt = m.dayFrom }: Pick<TallyQuery, 'by' | 'unit'> & { readonly regionsAt?: number },
): Promise<Tallies> {
  const g = s.places.gazetteer;
  const regions = new Map<string, string>();
  if (by === 'region')
    for (const { id } of g.places()) {
      const region = g.regionOf(id, regionsAt);
      if (region !== undefined) regions.set(id, region);
    }
  const counted = await s.tallies.count(m.eventId, { by, unit, rev: m.rev }, regions);
  const total = { ...counted.total, label: { kk: 'Барлығы', ru: 'Всего', en: 'Total' } };
  return {
    eventId: m.eventId,
    by,
    unit,
    asOf: m.asOf.toISOString(),
    rev: m.rev,
    lines: counted.lines.map((l) => label(l, g, by === 'region' ? regionsAt : m.dayFrom)),
    total,
  };
}

function label(line: Counts, g: Gazetteer, at: number): TallyLine {
  if (line.key === null) return { ...line, label: UNKNOWN };
  return {
    ...line,
    label: LABELS[line.key] ?? { kk: g.name(line.key, 'kk', at), ru: g.name(line.key, 'ru', at), en: g.name(line.key, 'en', at) },
  };
}

export function tallyCsv(t: Tallies): string {
  const row = (l: TallyLine): Cell[] => [
    l.key ?? '',
    l.label.kk,
    l.label.ru,
    l.label.en,
    t.unit,
    l.before,
    l.onTheDay,
    l.after,
    l.total,
    l.inside,
    l.released,
    l.died,
    l.sentenced,
    l.confirmed,
    t.asOf,
  ];
  return csvText(TALLY_COLUMNS, [...t.lines.map(row), row(t.total)]);
}

/** The records' file, piece by piece: its head, then a piece for each chunk of records. */
export async function* recordsCsv(s: Services, m: Moment, names: boolean): AsyncGenerator<string> {
  const { dataKey } = await s.events.keysOf(m.eventId);
  yield BOM + csvLine(names ? [...RECORD_COLUMNS, ...NAME_COLUMNS] : RECORD_COLUMNS);
  for await (const chunk of s.records.read(m.eventId, dataKey, m.rev))
    yield chunk
      .map((d) => csvLine([...recordRow(d, s.places.gazetteer, m.dayFrom), ...(names ? [d.name ?? '', d.age ?? '', d.gender ?? ''] : [])]))
      .join('');
}

function recordRow(d: Detention, g: Gazetteer, at: number): Cell[] {
  const place = (id: string | null): Cell[] =>
    id === null ? ['', '', '', ''] : [id, g.name(id, 'kk', at), g.name(id, 'ru', at), g.name(id, 'en', at)];
  const region = d.placeId === null ? '' : (g.regionOf(d.placeId, at) ?? '');
  return [
    d.caseNo,
    ...place(d.placeId),
    region,
    ...place(d.facilityId),
    d.phase,
    d.at ?? '',
    d.status,
    d.releasedAt ?? '',
    d.outcomes.map((o) => o.kind).join(';'),
    d.outcomes.findLast((o) => o.days !== null)?.days ?? '',
    d.counted,
    d.confirmed,
    d.uncertain,
    d.strength,
    d.lawyer,
    d.sources.join(';'),
    d.reports.length,
    d.knownAt,
  ];
}
