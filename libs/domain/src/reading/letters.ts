/** A forwarded copy is known by so many. */
const MOST = 200;
const OTHERS = /[^\p{L}\p{N}]+/gu;
/** By character, to the end of Cyrillic: is it a letter or a digit? */
const LETTERS = Uint8Array.from({ length: 0x530 }, (_, code) => (/[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? 1 : 0));
/** Dashes, quotation marks, dots: signs alone. */
const SIGNS_FROM = 0x2000;
const SIGNS_TO = 0x206f;

/** Letters and digits of a text, small: the first of them. Rare alphabets cost more. */
export function lettersOf(text: string): string {
  const small = text.toLowerCase();
  let out = '';
  let from = 0;
  for (let i = 0; i < small.length && out.length < MOST; i++) {
    const code = small.charCodeAt(i);
    if (code >= LETTERS.length && (code < SIGNS_FROM || code > SIGNS_TO)) return small.replace(OTHERS, '').slice(0, MOST);
    if (LETTERS[code] === 1) continue;
    out += small.slice(from, i);
    from = i + 1;
  }
  return (out + small.slice(from)).slice(0, MOST);
}
