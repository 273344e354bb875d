import { fold, foldWords } from '../text/fold.js';
import { ROLE, STEM } from './roles.js';
import { bitOf, TYPE_WORDS, type TypeSense } from './typewords.js';
import { PAIRS, WORDS } from './words.js';

/** The closed words around names as keys. Keys of a list are joined by spaces; `types`: a number in `senses`, or −1; `roles` and `stemRoles`: bits. */
export interface Vocabulary { readonly words: string; readonly roles: readonly number[]; readonly types: readonly number[]; readonly senses: readonly TypeSense[]; readonly stems: string; readonly stemRoles: readonly number[]; readonly pairs: readonly string[]; readonly person: readonly string[]; readonly common: readonly string[] }

/** Folded once, when the library is built: `packs/prepare.mjs` puts the value in this one's stead. */
export const vocabulary: Vocabulary = folded();

function folded(): Vocabulary {
  const words = new Map<string, { roles: number; type: number }>();
  const stems = new Map<string, number>();
  const senses: TypeSense[] = [];
  const word = (key: string) => { let e = words.get(key); if (!e) words.set(key, (e = { roles: 0, type: -1 })); return e; };
  for (const role of Object.keys(WORDS).filter(isRole)) {
    for (const w of WORDS[role].split(' ')) {
      if (w.endsWith('*')) { const stem = fold(w).slice(0, STEM.longest); stems.set(stem, (stems.get(stem) ?? 0) | ROLE[role]); } else word(fold(w)).roles |= ROLE[role];
    }
  }
  for (const { class: kind, side, words: list } of TYPE_WORDS) {
    const sense = senses.push({ class: kind, side, bit: bitOf(kind) }) - 1;
    for (const form of list.split(' ').flatMap(forms)) { const e = word(foldWords(form).join('')); if (e.type < 0) e.type = sense; }
  }
  for (const p of PAIRS.split(';')) word(foldWords(p)[0] ?? '').roles |= ROLE.pair;
  words.delete('');
  stems.delete('');
  const entries = [...words.values()];
  return {
    words: [...words.keys()].join(' '), roles: entries.map((e) => e.roles), types: entries.map((e) => e.type), senses, stems: [...stems.keys()].join(' '), stemRoles: [...stems.values()],
    pairs: PAIRS.split(';').map((p) => foldWords(p).join(' ')), person: WORDS.person.split(' ').map(fold), common: WORDS.common.split(' ').map(fold),
  };
}

function isRole(word: string): word is keyof typeof ROLE & keyof typeof WORDS { return word in ROLE; }

/** `stem:ending,ending` → words. */
function forms(word: string): string[] {
  const [stem, endings] = word.split(':');
  return stem === undefined ? [] : endings === undefined ? [stem] : endings.split(',').map((e) => stem + e);
}
