import { fold, foldWords } from '../text/fold.js';
import { hashOf } from '../text/hash.js';
import { letterBit } from '../text/letters.js';
import { ENDINGS, ENGLISH, HYPHENED, type Case, type Form } from './grammar.js';
import { TRAIT } from '../names/traits.js';
import { ROLE, STEM } from './roles.js';
import { bitOf, DETAILS, TYPE_PHRASES, TYPE_WORDS, type TypeSense, type TypeWord } from './typewords.js';
import { PAIRS, WORDS } from './words.js';

/** The closed words around names as keys. Keys of a list are joined by spaces; `types`: a number in `senses`, or −1; `roles` and `stemRoles`: bits. `phrases`: type words of several words, written as one. */
export interface Vocabulary { readonly words: string; readonly roles: readonly number[]; readonly types: readonly number[]; readonly senses: readonly TypeSense[]; readonly phrases: string; readonly phraseTypes: readonly number[]; readonly stems: string; readonly stemRoles: readonly number[]; readonly pairs: readonly string[]; readonly person: readonly string[]; readonly common: readonly string[]; readonly endings: readonly FoldedEnding[]; readonly hyphened: readonly (readonly [key: string, kase: 'in' | 'from' | 'to'])[] }
/** An ending in key letters. `says`: the trait of its case. `after`: a bit for each key letter that it may follow; 0: any. */
export interface FoldedEnding { readonly letters: string; readonly base: string; readonly baseHash: number; readonly says: number; readonly form: Form; readonly after: number; readonly latin: boolean }

/** Folded once, when the library is built: `packs/prepare.mjs` puts the value in this one's stead. */
export const vocabulary: Vocabulary = folded();

function folded(): Vocabulary {
  const words = new Map<string, { roles: number; type: number }>();
  const stems = new Map<string, number>();
  const senses: TypeSense[] = [];
  const word = (key: string) => { let e = words.get(key); if (!e) words.set(key, (e = { roles: 0, type: -1 })); return e; };
  for (const role of Object.keys(WORDS).filter(isRole)) {
    for (const w of WORDS[role].split(' ')) {
      // "Arrests" ends in a letter of its own: "ts" is ц.
      if (/[a-z]t\*$/.test(w)) word(fold(w.replace('*', 's'))).roles |= ROLE[role];
      if (w.endsWith('*')) { const stem = fold(w).slice(0, STEM.longest); stems.set(stem, (stems.get(stem) ?? 0) | ROLE[role]); } else word(fold(w)).roles |= ROLE[role];
    }
  }
  const people = new Set([...WORDS.person.split(' '), ...WORDS.common.split(' ')]);
  for (const name of WORDS.given.split(' ')) if (!people.has(name)) for (const form of declined(name)) word(fold(form)).roles |= ROLE.given;
  const details = detailsByKey();
  const formsOf = ({ class: kind, side, words: list }: TypeWord) => list.split(' ').flatMap(forms).map((form) => {
    const parts = foldWords(form), key = parts.join('');
    return { first: parts[0] ?? '', key, type: number(senses, { side, bit: bitOf(kind), detail: details.get(key) ?? details.get(kind) ?? 0 }) };
  });
  for (const { key, type } of TYPE_WORDS.flatMap(formsOf)) { const e = word(key); if (e.type < 0) e.type = type; }
  const phrases = TYPE_PHRASES.flatMap(formsOf);
  for (const first of [...phrases.map((p) => p.first), ...PAIRS.split(';').map((p) => foldWords(p)[0] ?? '')]) word(first).roles |= ROLE.pair;
  words.delete('');
  stems.delete('');
  const entries = [...words.values()];
  return {
    words: [...words.keys()].join(' '), roles: entries.map((e) => e.roles), types: entries.map((e) => e.type), senses, phrases: phrases.map((p) => p.key).join(' '), phraseTypes: phrases.map((p) => p.type), stems: [...stems.keys()].join(' '), stemRoles: [...stems.values()],
    pairs: PAIRS.split(';').map((p) => foldWords(p).join(' ')), person: WORDS.person.split(' ').map(fold), common: WORDS.common.split(' ').map(fold), endings: endings(),
    hyphened: (['in', 'from', 'to'] as const).flatMap((kase) => HYPHENED[kase].split(' ').map((w) => [fold(w), kase] as const)),
  };
}

/** The bit of each word of `DETAILS`, and of the classes that are called like one: any word for a city says "city". */
function detailsByKey(): Map<string, number> {
  return new Map(Object.entries(DETAILS).flatMap(([name, words], i) => [[name, 1 << i] as const, ...words.split(' ').map((w) => [fold(w), 1 << i] as const)]));
}

function number(senses: TypeSense[], sense: TypeSense): number {
  const known = senses.findIndex((s) => s.bit === sense.bit && s.side === sense.side && s.detail === sense.detail);
  return known < 0 ? senses.push(sense) - 1 : known;
}

function endings(): FoldedEnding[] {
  const out: FoldedEnding[] = [];
  const put = (ending: string, base: string, afterLetters: string, kase: Case, form: Form, latin: boolean): void => {
    const says = kase === 'plain' ? 0 : TRAIT[kase];
    const after = [...afterLetters].reduce((bits, l) => bits | letterBit(l.charCodeAt(0)), 0);
    if (out.some((s) => s.letters === ending && s.base === base && s.form === form && s.after === after && s.says === says && s.latin === latin)) return;
    out.push({ letters: ending, base, baseHash: hashOf(base), says, form, after, latin });
  };
  for (const e of [...ENDINGS, ...ENGLISH]) {
    const latin = ENGLISH.includes(e);
    const ending = fold(e.ending);
    const after = [...e.after].map(fold).join('');
    put(ending, fold(e.base), after, e.case, e.form, latin);
    // "Жаңаөзеннен" has lost one н to the fold.
    const first = ending.charAt(0);
    if (after.includes(first) && !'aeo'.includes(first)) put(ending.slice(1), fold(e.base), first, e.case, e.form, latin);
  }
  return out;
}

function isRole(word: string): word is keyof typeof ROLE & keyof typeof WORDS { return word in ROLE; }

/** Genitive and dative of a Russian given name. */
function declined(name: string): string[] {
  if (!/^[а-яё]{4,}$/.test(name)) return [];
  const stem = name.slice(0, -1);
  return name.endsWith('й') ? [`${stem}я`, `${stem}ю`] : name.endsWith('а') ? [`${stem}ы`, `${stem}е`] : name.endsWith('я') ? [`${stem}и`, `${stem}е`] : /[бвгджзклмнпрстфхцчшщ]$/.test(name) ? [`${name}а`, `${name}у`] : [];
}

/** `stem:ending,ending` → words. */
function forms(word: string): string[] {
  const [stem, endings] = word.split(':');
  return stem === undefined ? [] : endings === undefined ? [stem] : endings.split(',').map((e) => stem + e);
}
