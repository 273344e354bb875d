import type { Plugin } from 'vite';
import { en } from '../src/words/en.ts';
import { kk } from '../src/words/kk.ts';
import { ru } from '../src/words/ru.ts';

const CATALOGUES = { kk, ru, en };
const KEYS = Object.entries(ru)
  .filter(([, words]) => typeof words === 'string')
  .map(([key]) => key);

/** The three catalogues as columns of one table: the names of the words travel once instead of three times (0.8 kB gzipped). */
export function wordsTable(): Plugin {
  return {
    name: 'words-table',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      const lang = /\/words\/(kk|ru|en)\.ts$/.exec(id)?.[1];
      const catalogue = Object.entries(CATALOGUES).find(([name]) => name === lang)?.[1];
      if (!lang || !catalogue) return null;
      const texts: Record<string, unknown> = catalogue;
      const plurals = Object.fromEntries(Object.entries(catalogue).filter(([, words]) => typeof words !== 'string'));
      const column = `named(${JSON.stringify(KEYS.map((key) => String(texts[key])).join('|'))}, ${JSON.stringify(plurals)})`;
      if (lang !== 'ru') return `import { named } from './ru.ts'; export const ${lang} = ${column};`;
      return `const keys = ${JSON.stringify(KEYS.join('|'))}.split('|');
        export function named(column, plurals) { return Object.assign(Object.fromEntries(column.split('|').map((text, i) => [keys[i], text])), plurals); }
        export const ru = ${column};`;
    },
  };
}
