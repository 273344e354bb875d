import { oneEdit, skeleton } from './fold.js';
import { GIVEN, type GivenName } from './given-names.js';
import { remembered } from './remembered.js';

/** Given names as people write them: in a case, with a slip, in a short form that lists know or only its stem tells. */

/** Endings of Kazakh cases, after anything. */
export const KAZAKH_CASE = /(?:[dtn]in|[dtn]i|[dtn]an|[dtn]en)$/;

/** A given name as the list knows it, cases of Russian and Kazakh taken off. */
export function lookUpGiven(word: string): GivenName | undefined {
  return GIVEN.get(word) ?? GIVEN.get(givenBase(word));
}

/** The listed name that a word in a case is, or the word. */
export const givenBase = remembered((word: string): string => {
  if (GIVEN.has(word)) return word;
  const bare = [/(?:a|u|om|em|e)$/, /(?:oi|u|i|e)$/, KAZAKH_CASE].flatMap((ending, i) =>
    ending.test(word) ? [word.replace(ending, i === 1 ? 'a' : '')] : [],
  );
  return bare.find((b) => b.length >= 3 && GIVEN.has(b)) ?? word;
});

const KNOWN_BY_START: ReadonlyMap<string, readonly string[]> = (() => {
  const starts = new Map<string, string[]>();
  for (const name of GIVEN.keys()) {
    const key = name.slice(0, 1);
    starts.set(key, [...(starts.get(key) ?? []), name]);
  }
  return starts;
})();

const KNOWN_SOUNDS: ReadonlySet<string> = new Set(
  [...GIVEN.keys()]
    .filter((n) => n.length >= 5)
    .map(skeleton)
    .filter((k) => k.length >= 4),
);

/** A known given name with a slip of the pen, or heard wrongly. */
export function nearGiven(word: string): boolean {
  return (
    word.length >= 5 &&
    ((KNOWN_BY_START.get(word.slice(0, 1)) ?? []).some((name) => name.length >= 4 && oneEdit(name, word)) ||
      KNOWN_SOUNDS.has(skeleton(word)))
  );
}

const DIMINUTIVE = /(?:iuha|uha|iuwa|uwa|owa|awa|ewa|wka|oxka|exka|inka|anka|ka|ik|xik|ok|ek|io|eke|ake|oke|ke|aw|ow|w|an|on|a|o|i|e)$/;

/** Could it be a short form of a listed name? */
export function looksShort(word: string): boolean {
  const stem = word.replace(DIMINUTIVE, '');
  return stem.length >= 2 && stem !== word && (KNOWN_BY_START.get(word.slice(0, 1)) ?? []).some((name) => name.startsWith(stem));
}

/** What a short form keeps of the name, at least two letters: Нуреке → нур, Асик → ас. */
export function shortStem(word: string): string {
  const stem = word.replace(DIMINUTIVE, '');
  return stem.length >= 2 ? stem : word;
}

/** May a word that no list knows be a short form of this name? Its stem begins the name, or it ends it (Шер, Бота). */
export function mayBeShort(word: string, name: string): boolean {
  const stem = shortStem(word);
  return (
    word.length <= name.length + 2 &&
    (name.startsWith(stem) || (word.length >= 3 && (name.endsWith(word) || (stem.length >= 3 && name.includes(stem)))))
  );
}
