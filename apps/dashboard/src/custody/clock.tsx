import type { Detention } from '@tizim/contract';
import { today } from '../live/state';
import { t } from '../words/words';

/** Hours on the bar's full width: the longest limit of the law in force that day and half as much again. */
export function longestLimit(people: readonly Detention[]): number {
  return 1.5 * Math.max(48, ...people.flatMap((d) => d.limits.map((l) => l.hours)));
}

/** The law's limits above the list, once. Dated rows with their article, not numbers of ours. */
export function ClockAxis({ people, limit }: { people: readonly Detention[]; limit: number }) {
  const limits = new Map(people.flatMap((d) => d.limits.map((l) => [l.hours, l.source])));
  return (
    <div class="axis" aria-hidden="true">
      {[...limits]
        .sort(([a], [b]) => a - b)
        .map(([hours, source]) => (
          <span key={hours} style={{ left: `${scaled(hours, limit) * 100}%` }} title={source}>
            {t('hours', { n: hours })}
          </span>
        ))}
    </div>
  );
}

/** Hours from which nobody counts minutes any more; they would not fit beside the bar either. */
const MINUTES_UP_TO = 100;

/** Time held, against the limit, up to the moment the board speaks of. */
export function Clock({ d, limit }: { d: Detention; limit: number }) {
  if (!d.at) return <p class="clock none">{t('sinceUnknown')}</p>;
  const now = today.value;
  const minutes = Math.max(0, Math.floor((now - Date.parse(d.at)) / 60_000));
  const hours = Math.floor(minutes / 60);
  const over = d.limitAt !== null && now > Date.parse(d.limitAt);
  return (
    <div class={over ? 'clock over' : 'clock'}>
      <span class="rail">
        <i style={{ width: `${scaled(minutes / 60, limit) * 100}%` }} />
        {d.limits.map((l) => (
          <u key={l.kind} style={{ left: `${scaled(l.hours, limit) * 100}%` }} title={l.source} />
        ))}
      </span>
      <b class="num">
        {hours < MINUTES_UP_TO ? t('hoursMinutes', { h: hours, m: String(minutes % 60).padStart(2, '0') }) : t('hours', { n: hours })}
      </b>
      {over && <span class="visually-hidden">{t('over')}</span>}
    </div>
  );
}

/** Hours → part of the bar. By the root: 3 h and 48 h are both to be seen on one bar. */
function scaled(hours: number, limit: number): number {
  return Math.min(1, Math.sqrt(hours / limit));
}
