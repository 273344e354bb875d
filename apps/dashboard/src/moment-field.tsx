import { date, seconds, time, timeZone } from './words/words';
import { instantIn, offsetIn } from './words/zone';

interface MomentField {
  readonly label: string;
  /** As the browser's field writes it: "2020-06-07", "2020-06-07T18:40"; empty: none is chosen. */
  readonly value: string;
  readonly choose: (reading: string) => void;
  /** A day alone; a day and a minute; … and a second. */
  readonly to: 'day' | 'minute' | 'second';
  readonly name?: string;
  readonly required?: boolean;
}

/**
 * A moment by the event's clock. A browser draws the field by its own language, whatever the page's: 06/07 is July to one and
 * June to another, and 06:40 may be the evening. What was chosen is written out beside it, in the interface's words.
 */
export function MomentField({ label, value, choose, to, name, required }: MomentField) {
  return (
    <label class="moment">
      <span>
        {label} <small aria-live="polite">{written(value)}</small>
      </span>
      <input
        type={to === 'day' ? 'date' : 'datetime-local'}
        step={to === 'second' ? 1 : undefined}
        value={value}
        name={name}
        required={required}
        onInput={(e) => choose(e.currentTarget.value)}
      />
    </label>
  );
}

/** "6 June 2020, 18:40 · UTC+6". A day has no hour, and none that could push it into its neighbour: it is read at noon. */
export function written(reading: string): string | undefined {
  const [day, clock] = reading.split('T');
  const at = instantIn(timeZone.value, clock === undefined ? `${day}T12:00` : reading);
  if (at === undefined) return undefined;
  if (clock === undefined) return date(at);
  return `${date(at)}, ${clock.length > 5 ? seconds(at) : time(at)} · ${offsetIn(timeZone.value, at)}`;
}
