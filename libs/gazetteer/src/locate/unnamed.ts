/** Places that need no name once their city is known: its station, its square, its only ИВС. */

import { KIND, type Book, type Held } from '../book.js';
import { ROLE } from '../language/roles.js';
import { bitOf, FACILITY, FACILITY_KINDS } from '../language/typewords.js';
import type { FacilityKind } from '../pack.js';
import { MAX_CANDIDATES, type Choice } from './choice.js';
import type { Near } from './options.js';
import { claimed } from './claim.js';
import { stemmed, type Scan } from './scan.js';

/** Of these a city has one that needs no name. A mosque is not among them. */
const OF_ITS_CITY = bitOf('station', 'airport', 'mall', 'square', 'akimat');
const FILLER = bitOf('filler');
/** Words that may stand beside such a type word. */
const AROUND = ROLE.in | ROLE.from | ROLE.to | ROLE.beside | ROLE.describing;
/** Confidence in the only institution of its kind that a city's pack holds; there may be others. */
const ONLY_ONE = 0.9;

/** "у вокзала", "ЦУМ", "площадь" with the city known and nothing else said: what is called so after the city, if it is one. Of two such words the first is what is meant ("площадь у акимата"). */
export function landmark(s: Scan, book: Book, city: Held, cityOnly: Near['cityOnly']): Choice | null {
  let bits = 0,
    detail = 0;
  for (let i = 0; i < s.words.count; i++) {
    const type = s.types[i];
    if (type && (type.bit & OF_ITS_CITY) !== 0) {
      bits ||= type.bit;
      detail |= type.detail;
    } else if (type ? type.bit !== FILLER : (stemmed(s.words, i) & AROUND) === 0) return null;
  }
  const found = new Set(
    bits === 0 || city.kind !== KIND.city
      ? []
      : cityOnly(city)
          .filter((n) => (n.needs & bits) !== 0 && (n.must & ~detail) === 0)
          .flatMap((n) => {
            const held = book.at(n.place);
            return held?.kind === KIND.landmark && held.city === city.id ? [held] : [];
          }),
  );
  const [only] = found;
  if (!only || found.size > 1) return null;
  return {
    status: 'resolved',
    confidence: ONLY_ONE,
    place: only.place,
    candidates: [{ place: only.place, score: 1 }],
    why: 'exact',
    how: 'exact',
  };
}

/** "ИВС" with a city known, "special reception centre, Astana": the only one there, if there is only one. Type words that belong to a name don't count; nobody is `held` in a court. */
export function unnamed(s: Scan, book: Book, city: Held, held: boolean): Choice | null {
  let kind: FacilityKind | undefined;
  for (let i = 0; i < s.words.count && !kind; i++) {
    const type = s.types[i];
    const named = type && (type.bit & FACILITY) !== 0 ? FACILITY_KINDS.get(type.bit) : undefined;
    if (named && !(held && named === 'court') && !claimed(s.mentions, i)) kind = named;
  }
  if (!kind) return null;
  const found = book.institutions(kind, city);
  const [only] = found;
  if (!only) return null;
  const candidates = found.slice(0, MAX_CANDIDATES).map((h) => ({ place: h.place, score: 1 / found.length }));
  if (found.length === 1) return { status: 'resolved', confidence: ONLY_ONE, place: only.place, candidates, why: 'exact', how: 'exact' };
  return { status: 'ambiguous', confidence: 1 / found.length, place: only.place, candidates, why: 'several_names', how: 'exact' };
}
