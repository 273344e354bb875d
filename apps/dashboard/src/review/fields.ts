import type { Detention, ReviewPair, SideReport } from '@tizim/contract';
import { placeName } from '../live/state';
import { dayTime, t, word } from '../words/words';

export interface Field {
  readonly label: string;
  readonly value: string;
  readonly differs: boolean;
}

/** What each side says, field by field; a field that neither names is left out, one that differs is marked. */
export function fields(pair: ReviewPair, side: 'a' | 'b'): Field[] {
  const other = side === 'a' ? 'b' : 'a';
  const [mine, theirs] = [said(pair[side], pair.reports[side]), said(pair[other], pair.reports[other])];
  return mine.flatMap(([label, value], i): Field[] => {
    const opposite = theirs[i]?.[1] ?? '';
    return value === '' && opposite === '' ? [] : [{ label, value: value || '—', differs: value !== opposite }];
  });
}

function said(d: Detention, reports: readonly SideReport[]): [label: string, value: string][] {
  const of = (value: (r: SideReport) => string | number | null) => unique(reports.map(value));
  return [
    [t('fieldName'), of((r) => r.name) || (d.name ?? '')],
    [t('fieldAge'), of((r) => r.age) || String(d.age ?? '')],
    [t('fieldGender'), of((r) => r.gender && word(`gender_${r.gender}`))],
    [t('fieldPlace'), unique([placeName(d.placeId), ...reports.map((r) => r.place)])],
    [t('fieldFacility'), unique([d.facility, ...reports.map((r) => r.facility)].slice(0, d.facility ? 1 : undefined))],
    [t('fieldWhen'), d.at ? dayTime(d.at) : ''],
    [t('fieldSource'), of((r) => word(`source_${r.source}`)) || unique(d.sources.map((s) => word(`source_${s}`)))],
    [t('fieldStatus'), word(`status_${d.status}`)],
  ];
}

function unique(values: readonly (string | number | null)[]): string {
  return [...new Set(values.filter((v): v is string | number => v !== null && v !== ''))].join(' · ');
}
