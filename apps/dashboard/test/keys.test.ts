import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const SOURCE = join(import.meta.dirname, '../src');
const sources = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx') || name === 'rows.ts')
  .map((name) => readFileSync(join(SOURCE, name), 'utf8'));
/** The keys that a source listens to, by their place on the keyboard. */
const bound = (text: string): string[] =>
  [...text.matchAll(/useKeys\(\{(.*?)\n? *\}\);/gs)].flatMap((call) =>
    [...(call[1] ?? '').matchAll(/'?((?:Shift\+)?(?:Key[A-Z]|Digit\d|Slash|Space|Escape))'?: /g)].map((k) => k[1] ?? ''),
  );
const SIGNS: Readonly<Record<string, string>> = { Slash: '/', 'Shift+Slash': '?', Escape: 'Esc' };
const sign = (code: string): string => SIGNS[code] ?? code.replace(/^(Key|Digit)/, '');

it('one key has one meaning everywhere, and the help names exactly the keys there are', () => {
  const keys = sources.flatMap(bound).map(sign);
  expect(keys.filter((k, i) => keys.indexOf(k) !== i)).toEqual([]);
  const help = readFileSync(join(SOURCE, 'header/help.tsx'), 'utf8');
  const named = [...help.matchAll(/^ {2}\['(.+?)', 'key/gm)].flatMap((m) => (m[1] ?? '').split(' '));
  // The arrows are the slider's own.
  expect(keys.sort()).toEqual(named.filter((k) => k !== '←' && k !== '→').sort());
});
