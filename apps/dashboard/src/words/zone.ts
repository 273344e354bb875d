/** A wall clock's reading in a time zone ("2020-06-06T18:40") → the instant, ISO. Undefined: not a reading. */
export function instantIn(zone: string, reading: string): string | undefined {
  const asUtc = Date.parse(`${reading}Z`);
  if (Number.isNaN(asUtc)) return undefined;
  // Twice: the offset is asked for at the instant itself, or an hour is lost where the clock was changed that day.
  const near = asUtc - offsetMs(zone, asUtc);
  return new Date(asUtc - offsetMs(zone, near)).toISOString();
}

/** The reading of a wall clock in a zone at an instant, as `<input type="datetime-local">` writes it. */
export function readingIn(zone: string, at: number | string): string {
  const ms = new Date(at).getTime();
  return new Date(ms + offsetMs(zone, ms)).toISOString().slice(0, 19);
}

/** How far a zone's clock is ahead of UTC at an instant, the same in every language: "UTC+6", "UTC+5:30". */
export function offsetIn(zone: string, at: number | string): string {
  const minutes = Math.round(offsetMs(zone, new Date(at).getTime()) / 60_000);
  const rest = Math.abs(minutes) % 60;
  return `UTC${minutes < 0 ? '−' : '+'}${Math.floor(Math.abs(minutes) / 60)}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}

function offsetMs(zone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((p) => p.type === type)?.value ?? 0);
  return (
    Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - Math.floor(at / 1000) * 1000
  );
}
