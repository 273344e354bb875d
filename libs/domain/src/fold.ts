const CYRILLIC: Readonly<Record<string, string>> = { а: 'a', ә: 'a', б: 'b', в: 'v', г: 'g', ғ: 'g', д: 'd', е: 'e', ё: 'e', э: 'e', ж: 'j', з: 'z', и: 'i', й: 'i', і: 'i', ы: 'i', к: 'k', қ: 'k', л: 'l', м: 'm', н: 'n', ң: 'n', о: 'o', ө: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ұ: 'u', ү: 'u', ф: 'f', х: 'h', һ: 'h', ц: 'c', ч: 'x', ш: 'w', щ: 'w', ъ: '', ь: '', ю: 'iu', я: 'ia' };
const LATIN: readonly (readonly [string, string])[] = [['shch', 'w'], ['sch', 'w'], ['dzh', 'j'], ['tzh', 'tj'], ['sh', 'w'], ['ch', 'x'], ['zh', 'j'], ['kh', 'h'], ['gh', 'g'], ['ts', 'c'], ['tz', 'c'], ['cz', 'c'], ['yu', 'iu'], ['ju', 'iu'], ['ya', 'ia'], ['ja', 'ia'], ['yo', 'e'], ['ye', 'e'], ['ae', 'a'], ['oo', 'u'], ['ee', 'i'], ['ph', 'f'],
  ['š', 'w'], ['ş', 'w'], ['č', 'x'], ['ç', 'x'], ['ž', 'j'], ['ğ', 'g'], ['ǵ', 'g'], ['ä', 'a'], ['á', 'a'], ['ö', 'o'], ['ó', 'o'], ['ü', 'u'], ['ū', 'u'], ['ú', 'u'], ['ý', 'u'], ['ı', 'i'], ['ñ', 'n'], ['ń', 'n'], ['q', 'k'], ['y', 'i'], ['w', 'u'], ['x', 'h'], ['4', 'x']];
const LOOKALIKES: Readonly<Record<string, string>> = { a: 'а', c: 'с', e: 'е', h: 'һ', i: 'і', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', x: 'х', y: 'у', b: 'в' };

/** A name's letters → a small phonetic alphabet, the same for kk and ru Cyrillic and the Latin spellings in use. */
export function foldName(word: string): string {
  const lower = word.toLowerCase().normalize('NFC');
  const cyrillic = (lower.match(/\p{Script=Cyrillic}/gu) ?? []).length;
  const text = cyrillic * 2 > lower.length ? [...lower].map((c) => LOOKALIKES[c] ?? c).join('') : lower;
  let out = '';
  for (let i = 0; i < text.length;) {
    const direct = CYRILLIC[text.charAt(i)];
    if (direct !== undefined) { out += direct; i++; continue; }
    const rule = LATIN.find(([from]) => text.startsWith(from, i));
    out += rule ? rule[1] : /[a-z]/.test(text.charAt(i)) ? text.charAt(i) : '';
    i += rule ? rule[0].length : 1;
  }
  return out.replace(/ts/g, 'c').replace(/dj/g, 'j').replace(/(.)\1+/g, '$1');
}

/** Consonants alone, voiced and voiceless as one: what survives mishearing. */
export function skeleton(folded: string): string {
  const consonants = folded.slice(0, 1).replace(/[aeiou]/, 'a') + folded.slice(1).replace(/[aeiou]/g, '');
  return consonants.replace(/b/g, 'p').replace(/d/g, 't').replace(/[gh]/g, 'k').replace(/[zc]/g, 's').replace(/v/g, 'f').replace(/[jx]/g, 'w').replace(/(.)\1+/g, '$1');
}

/** Edits (insert, delete, substitute, swap) up to `max`; `max + 1` beyond it. */
export function edits(a: string, b: string, max = 2): number {
  if (Math.abs(a.length - b.length) > max) return max + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let v = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) v = Math.min(v, (before[j - 2] ?? 0) + 1);
      next.push(v);
    }
    before = row;
    row = next;
  }
  return Math.min(row[b.length] ?? 0, max + 1);
}
