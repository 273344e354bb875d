import { t, word } from './words';

/** What became of somebody, and for how long: "administrative detention, 15 days". */
export const ended = (outcome: string, days: number | null): string =>
  days ? `${word(`outcome_${outcome}`)}, ${t('nDays', { n: days })}` : word(`outcome_${outcome}`);
