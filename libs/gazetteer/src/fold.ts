const CYRILLIC: Readonly<Record<string, string>> = { а: 'a', ә: 'a', б: 'b', в: 'v', г: 'g', ғ: 'g', д: 'd', е: 'e', ё: 'e', э: 'e', ж: 'j', з: 'z', и: 'i', й: 'i', і: 'i', ы: 'i', к: 'k', қ: 'k', л: 'l', м: 'm', н: 'n', ң: 'n', о: 'o', ө: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ұ: 'u', ү: 'u', ф: 'f', х: 'h', һ: 'h', ц: 'c', ч: 'x', ш: 'w', щ: 'w', ъ: '', ь: '', ю: 'iu', я: 'ia' };
const LATIN: readonly (readonly [string, string])[] = [['shch', 'w'], ['sch', 'w'], ['tch', 'x'], ['dzh', 'j'], ['tzh', 'tj'], ['sh', 'w'], ['ch', 'x'], ['zh', 'j'], ['kh', 'h'], ['gh', 'g'], ['ts', 'c'], ['tz', 'c'], ['yu', 'iu'], ['ju', 'iu'], ['ya', 'ia'], ['ja', 'ia'], ['yo', 'e'], ['ye', 'e'], ['oo', 'u'], ['ee', 'i'], ['ph', 'f'], ['ng', 'ng'],
  ['š', 'w'], ['ş', 'w'], ['č', 'x'], ['ç', 'x'], ['ž', 'j'], ['ğ', 'g'], ['ǵ', 'g'], ['ä', 'a'], ['á', 'a'], ['ö', 'o'], ['ó', 'o'], ['ü', 'u'], ['ū', 'u'], ['ú', 'u'], ['ý', 'u'], ['ı', 'i'], ['ñ', 'n'], ['ń', 'n'], ['q', 'k'], ['y', 'i'], ['w', 'u'], ['x', 'h']];
const HOMOGLYPHS: Readonly<Record<string, string>> = { a: 'а', c: 'с', e: 'е', h: 'һ', i: 'і', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', x: 'х', y: 'у', b: 'в' };

/**
 * One word → one key, the same for Kazakh and Russian Cyrillic and the Latin spellings in use. Doubled letters
 * collapse. A word that is mostly Cyrillic has its Latin look-alikes read as Cyrillic.
 */
export function fold(word: string): string {
  const lower = word.toLowerCase().normalize('NFC');
  const cyrillic = countOf(lower, /\p{Script=Cyrillic}/gu);
  const text = cyrillic * 2 > lower.length ? [...lower].map((c) => HOMOGLYPHS[c] ?? c).join('') : lower;
  let out = '';
  for (let i = 0; i < text.length;) {
    const c = text.charAt(i);
    const direct = CYRILLIC[c];
    if (direct !== undefined) { out += direct; i++; continue; }
    const rule = LATIN.find(([from]) => text.startsWith(from, i));
    out += rule ? rule[1] : /[a-z0-9]/.test(c) ? c : '';
    i += rule ? rule[0].length : 1;
  }
  return out.replace(/ts/g, 'c').replace(/dj/g, 'j').replace(/(.)\1+/g, '$1');
}

/** 512 characters and 64 words: a longer text names its place early or not at all. */
export function words(text: string): string[] {
  return text.slice(0, 512).replace(/([\p{Ll}])(\p{Lu})/gu, '$1 $2').split(/[^\p{L}\p{M}\p{N}'’]+/u).filter((w) => w.length > 0).slice(0, 64);
}

function countOf(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}

/** ЙЦУКЕН typed on a Latin keyboard. */
const KEYBOARD = new Map([...'qwertyuiop[]asdfghjkl;\'zxcvbnm,.'].map((k, i) => [k, [...'йцукенгшщзхъфывапролджэячсмитьбю'][i] ?? k]));
export function otherLayout(text: string): string {
  return [...text.toLowerCase()].map((c) => KEYBOARD.get(c) ?? c).join('');
}
