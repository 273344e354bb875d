/**
 * Letters → the one alphabet of keys. It has 25 letters; `w` is ш and щ, `x` is ч, `c` is ц, `j` is ж, `y` is я, `q` is ю. What
 * the three languages and their transliterations confuse (и й і ы, у ұ ү, к қ, о ө, е э ё, х һ) is one letter here.
 */
export const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a', ә: 'a', б: 'b', в: 'v', г: 'g', ғ: 'g', д: 'd', е: 'e', ё: 'e', э: 'e', є: 'e', ж: 'j', з: 'z', и: 'i', й: 'i', і: 'i', ї: 'i', ы: 'i', к: 'k', қ: 'k', л: 'l', м: 'm',
  н: 'n', ң: 'n', о: 'o', ө: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ұ: 'u', ү: 'u', ф: 'f', х: 'h', һ: 'h', ц: 'c', ч: 'x', ш: 'w', щ: 'w', ъ: '', ь: '', ю: 'q', я: 'y',
};

/** Latin spellings in use: GOST 7.79 B, BGN/PCGN, passports, the Kazakh alphabets of 2018 and 2021, and how people type. Longest first. */
export const LATIN: readonly (readonly [from: string, to: string])[] = [
  ['shch', 'w'], ['sch', 'w'], ['shh', 'w'], ['tch', 'x'], ['dzh', 'j'], ['sh', 'w'], ['ch', 'x'], ['zh', 'j'], ['kh', 'h'], ['gh', 'g'], ['ts', 'c'], ['cz', 'c'], ['yu', 'q'], ['ya', 'y'], ['yo', 'e'], ['ye', 'e'], ['ph', 'f'],
  ['a', 'a'], ['b', 'b'], ['c', 'c'], ['d', 'd'], ['e', 'e'], ['f', 'f'], ['g', 'g'], ['h', 'h'], ['i', 'i'], ['j', 'j'], ['k', 'k'], ['l', 'l'], ['m', 'm'], ['n', 'n'], ['o', 'o'], ['p', 'p'], ['q', 'k'], ['r', 'r'], ['s', 's'], ['t', 't'], ['u', 'u'], ['v', 'v'], ['w', 'u'], ['x', 'h'], ['y', 'i'], ['z', 'z'],
  ['š', 'w'], ['ş', 'w'], ['ș', 'w'], ['č', 'x'], ['ç', 'x'], ['ž', 'j'], ['ğ', 'g'], ['ǵ', 'g'], ['ġ', 'g'], ['ä', 'a'], ['á', 'a'], ['ə', 'a'], ['ö', 'o'], ['ó', 'o'], ['ō', 'o'], ['ü', 'u'], ['ū', 'u'], ['ú', 'u'], ['ŭ', 'u'], ['ý', 'u'], ['ı', 'i'], ['ī', 'i'], ['í', 'i'], ['ï', 'i'], ['ñ', 'n'], ['ń', 'n'], ['ŋ', 'n'], ['ë', 'e'], ['é', 'e'], ['è', 'e'], ['ẹ', 'e'], ['ž', 'j'],
];

/** Latin capitals and small letters that pass for Cyrillic ones, pair by pair. */
export const LOOKALIKES = { latin: 'ABCEHIKMOPTXYaceikmoptxyhb', cyrillic: 'АВСЕНІКМОРТХУасеікмортхуһв' };

/** The same key on the two keyboards; the Kazakh one has letters where the digits are. */
export const KEYBOARD = { latin: 'qwertyuiop[]asdfghjkl;\'zxcvbnm,.`2345890-=', cyrillic: 'йцукенгшщзхъфывапролджэячсмитьбюёәіңғүұқөһ' };
/** How many of `KEYBOARD`'s keys are on the Russian layout; the rest are Kazakh digits. */
export const RUSSIAN_KEYS = 33;
