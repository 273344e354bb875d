// Reads labelled.tsv, or one of unseen*.tsv, and scores a locate(text, hint) against it; shared by the bench and its comparisons.
import { readFileSync } from 'node:fs';

export function labelledRows(file = 'labelled.tsv') {
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .slice(1)
    .filter((l) => l && !l.startsWith('# '))
    .map((line) => {
      const [text, hint, expected, kind] = line.split('\t');
      return { text, hint: hintOf(hint), expected, kind };
    });
}

function hintOf(text) {
  const hint = Object.fromEntries(
    text
      .split(',')
      .filter(Boolean)
      .map((p) => p.split('=')),
  );
  return { ...hint, ...(hint.at && { at: Date.parse(hint.at) }) };
}

export const isNegative = (row) => row.expected === '-';
export const isAmbiguous = (row) => row.expected.startsWith('?');
/** What counts as right for a row: the place, no place at all, or a flag. */
export function isRight(row, answer) {
  if (isNegative(row)) return answer.status === 'unresolved';
  if (isAmbiguous(row)) return answer.status === 'ambiguous';
  return answer.place?.id === row.expected;
}
