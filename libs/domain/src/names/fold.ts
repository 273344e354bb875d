import { remembered } from './remembered.js';
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  ә: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ғ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  э: 'e',
  ж: 'j',
  з: 'z',
  и: 'i',
  й: 'i',
  і: 'i',
  ы: 'i',
  к: 'k',
  қ: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  ң: 'n',
  о: 'o',
  ө: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ұ: 'u',
  ү: 'u',
  ф: 'f',
  х: 'h',
  һ: 'h',
  ц: 'c',
  ч: 'x',
  ш: 'w',
  щ: 'w',
  ъ: '',
  ь: '',
  ю: 'iu',
  я: 'ia',
};
/** By character, to the end of Cyrillic: its key letters; is it Cyrillic? */
const BY_CODE = Array.from({ length: 0x530 }, (_, code) => CYRILLIC[String.fromCharCode(code)]);
const IS_CYRILLIC = Uint8Array.from(BY_CODE, (_, code) => (/\p{Script=Cyrillic}/u.test(String.fromCharCode(code)) ? 1 : 0));
function isCyrillic(code: number): boolean {
  return code < IS_CYRILLIC.length && IS_CYRILLIC[code] === 1;
}
const LATIN: readonly (readonly [string, string])[] = [
  ['aev', 'aev'],
  ['eev', 'eev'],
  ['shch', 'w'],
  ['sch', 'w'],
  ['dzh', 'j'],
  ['tzh', 'tj'],
  ['sh', 'w'],
  ['ch', 'x'],
  ['zh', 'j'],
  ['kh', 'h'],
  ['gh', 'g'],
  ['ts', 'c'],
  ['tz', 'c'],
  ['cz', 'c'],
  ['yu', 'iu'],
  ['ya', 'ia'],
  ['yo', 'e'],
  ['ye', 'e'],
  ['ae', 'a'],
  ['oo', 'u'],
  ['ee', 'i'],
  ['ph', 'f'],
  ['š', 'w'],
  ['ş', 'w'],
  ['č', 'x'],
  ['ç', 'x'],
  ['ž', 'j'],
  ['ğ', 'g'],
  ['ǵ', 'g'],
  ['ä', 'a'],
  ['á', 'a'],
  ['ö', 'o'],
  ['ó', 'o'],
  ['ü', 'u'],
  ['ū', 'u'],
  ['ú', 'u'],
  ['ý', 'u'],
  ['ı', 'i'],
  ['ñ', 'n'],
  ['ń', 'n'],
  ['q', 'k'],
  ['y', 'i'],
  ['aw', 'au'],
  ['áw', 'au'],
  ['äw', 'au'],
  ['x', 'h'],
  ['4', 'x'],
];
/** The rules that a letter begins, in their order. */
const LATIN_BY_LETTER = new Map<string, (typeof LATIN)[number][]>();
for (const rule of LATIN) LATIN_BY_LETTER.set(rule[0].charAt(0), [...(LATIN_BY_LETTER.get(rule[0].charAt(0)) ?? []), rule]);
const LOOKALIKES: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  h: 'һ',
  i: 'і',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
  b: 'в',
};

/** A name's letters → a small phonetic alphabet, the same for kk and ru Cyrillic and the Latin spellings in use. */
export const foldName = remembered(fold, 50_000);

function fold(word: string): string {
  const lower = word.toLowerCase().normalize('NFC');
  let cyrillic = 0;
  for (let i = 0; i < lower.length; i++) if (isCyrillic(lower.charCodeAt(i))) cyrillic++;
  const text = cyrillic * 2 > lower.length && cyrillic < lower.length ? cyrillicOnly(lower) : lower;
  return collapse(text.includes('j') ? glided(text) : text);
}

function cyrillicOnly(text: string): string {
  let out = '';
  for (const letter of text) out += LOOKALIKES[letter] ?? letter;
  return out;
}

function glided(text: string): string {
  // j is ж («Janar»), a soft sign's glide after a consonant or i («Tatjana», «Marija»), and й that closes a syllable («Ajdos»).
  return text.replace(/(?<=[bcdfghklmnpqrstvwxzi])j(?=[au])/g, 'i').replace(/(?<=[aeouyäáöóüúı])j(?![aeiouyäáöóüúı])/g, 'i');
}

function collapse(text: string): string {
  let out = '';
  for (let i = 0; i < text.length;) {
    const code = text.charCodeAt(i);
    const direct = code < BY_CODE.length ? BY_CODE[code] : undefined;
    if (direct !== undefined) {
      out += direct;
      i++;
      continue;
    }
    const letter = text.charAt(i);
    const rule = LATIN_BY_LETTER.get(letter)?.find(([from]) => text.startsWith(from, i));
    out += rule ? rule[1] : letter >= 'a' && letter <= 'z' ? letter : '';
    i += rule ? rule[0].length : 1;
  }
  return undoubled(out.replaceAll('ts', 'c').replaceAll('dj', 'j').replaceAll('io', 'e'));
}

function undoubled(text: string): string {
  for (let i = 1; i < text.length; i++) if (text.charCodeAt(i) === text.charCodeAt(i - 1)) return text.replace(/(.)\1+/g, '$1');
  return text;
}

/** Consonants alone, voiced and voiceless as one: what survives mishearing. */
export const skeleton = remembered((folded: string) => {
  let out = '';
  let last = '';
  for (let i = 0; i < folded.length; i++) {
    const sound = soundOf(folded, i);
    if (sound !== last && (i === 0 || sound !== 'a')) out += last = sound;
  }
  return out;
});
/** Do two words sound alike, letter for letter of their skeletons? */
export function soundsAlike(a: string, b: string): boolean {
  return soundOf(a, 0) === soundOf(b, 0) && skeleton(a) === skeleton(b);
}
/** Letters that sound alike, by character: any vowel is an a, a voiced consonant its voiceless one. */
const SOUNDS = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
for (const [letter = '', sound = ''] of ['ea', 'ia', 'oa', 'ua', 'bp', 'dt', 'gk', 'hk', 'zs', 'cs', 'vf', 'jw', 'xw'])
  SOUNDS[letter.charCodeAt(0)] = sound;
function soundOf(word: string, at: number): string {
  return at < word.length ? (SOUNDS[word.charCodeAt(at)] ?? word.charAt(at)) : '';
}

/** At most one edit (insert, delete, substitute, swap of neighbours) apart. */
export function oneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let i = 0;
  while (i < short.length && short.charCodeAt(i) === long.charCodeAt(i)) i++;
  if (short.length < long.length) return endsAlike(short, i, long, i + 1);
  if (endsAlike(short, i + 1, long, i + 1)) return true;
  return short[i] === long[i + 1] && short[i + 1] === long[i] && endsAlike(short, i + 2, long, i + 2);
}

/** Is all of `a` from one letter on as all of `b` from another, as many letters before its end? */
function endsAlike(a: string, from: number, b: string, other: number): boolean {
  for (let i = from, j = other; i < a.length; i++, j++) if (a.charCodeAt(i) !== b.charCodeAt(j)) return false;
  return true;
}

/** Which letters of two words found their like: two words at a time, on columns that stay. */
const MATCHED_A = new Uint8Array(64);
const MATCHED_B = new Uint8Array(64);

/** Jaro–Winkler similarity, 0 … 1; prefix weight 0.1 over at most 4 letters. */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const reach = Math.max(0, (Math.max(a.length, b.length) >> 1) - 1);
  const usedA = a.length <= MATCHED_A.length ? MATCHED_A.fill(0, 0, a.length) : new Uint8Array(a.length);
  const usedB = b.length <= MATCHED_B.length ? MATCHED_B.fill(0, 0, b.length) : new Uint8Array(b.length);
  let matches = 0;
  for (let i = 0; i < a.length; i++) {
    for (let j = Math.max(0, i - reach); j < Math.min(b.length, i + reach + 1); j++) {
      if (usedB[j] === 1 || a.charCodeAt(i) !== b.charCodeAt(j)) continue;
      usedA[i] = 1;
      usedB[j] = 1;
      matches++;
      break;
    }
  }
  if (matches === 0) return 0;
  let swaps = 0;
  for (let i = 0, j = 0; i < a.length; i++) {
    if (usedA[i] === 0) continue;
    while (usedB[j] === 0) j++;
    if (a.charCodeAt(i) !== b.charCodeAt(j)) swaps++;
    j++;
  }
  const jaro = (matches / a.length + matches / b.length + (matches - swaps / 2) / matches) / 3;
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && prefix < b.length && a[prefix] === b[prefix]) prefix++;
  return jaro + prefix * 0.1 * (1 - jaro);
}
