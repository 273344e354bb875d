import type { GroupClaim } from '../facts.js';
import type { Missing } from './needed.js';
import { Timeline } from './timeline.js';

/** A named person as the claims see them: between `early` and `late` (ms, equal when the moment is known), at `place` ('' when nobody said). */
export interface Seated {
  readonly id: string;
  readonly early: number;
  readonly late: number;
  readonly place: string;
}

/**
 * What claims ask for beyond the `named` (in order of time), when everybody whose place or hour is not known may be where a claim needs them:
 * the least that must be missing. `claims` come in the order `byEnd` and are served so, each first by those known to be there. Cost: claims
 * that are short × people of unknown place or hour.
 */
export function unseated(
  claims: readonly GroupClaim[],
  named: readonly Seated[],
  placeOf: (c: GroupClaim) => string,
  size: (c: GroupClaim) => number,
): Missing[] {
  const loose: Seated[] = [];
  const there = new Map<string, Place>();
  const at = (place: string): Place => {
    const here = there.get(place) ?? new Place();
    there.set(place, here);
    return here;
  };
  for (const p of named) {
    if (p.place === '' || p.early !== p.late) loose.push(p);
    else at(p.place).know(p);
  }
  const free = new Set(loose.sort(byCertainty));
  for (const claim of claims) {
    const place = placeOf(claim);
    const here = at(place);
    let short = size(claim) - here.within(claim);
    for (const p of free) {
      if (short < 0.5) break;
      if ((p.place !== '' && p.place !== place) || p.late < claim.from || p.early > claim.until) continue;
      free.delete(p);
      here.seat(p);
      short--;
    }
    if (short > 0) here.found.push({ at: claim.until, people: short });
  }
  return [...there].sort((a, b) => (a[0] < b[0] ? -1 : 1)).flatMap(([, here]) => here.found);
}

class Place {
  private readonly known = new Timeline();
  private readonly seated: Seated[] = [];
  readonly found: Missing[] = [];
  /** People must come in order of time. */
  know(p: Seated): void {
    this.known.add(p.early);
  }

  within(claim: GroupClaim): number {
    let n = this.known.between(claim.from, claim.until);
    for (const p of this.seated) if (p.late >= claim.from && p.early <= claim.until) n++;
    for (const m of this.found) if (m.at >= claim.from && m.at <= claim.until) n += m.people;
    return n;
  }

  seat(p: Seated): void {
    this.seated.push(p);
  }
}

/** Those with a place first, then those whose hour is known best. */
function byCertainty(a: Seated, b: Seated): number {
  return (
    Number(a.place === '') - Number(b.place === '') || a.late - a.early - (b.late - b.early) || a.early - b.early || (a.id < b.id ? -1 : 1)
  );
}

export function groupBy<T>(of: readonly T[], key: (x: T) => string): Map<string, T[]> {
  const out = new Map<string, T[]>();
  for (const x of of) {
    const list = out.get(key(x));
    if (list) list.push(x);
    else out.set(key(x), [x]);
  }
  return out;
}
