import { defineConfig } from 'vite';
import { onePage } from './build/one-page.ts';
import { wordsTable } from './build/words-table.ts';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [wordsTable(), onePage()],
  resolve: { conditions: ['tizim-source'] },
  // Classic calls are 0.5 kB smaller here than the automatic runtime's `children` objects.
  oxc: { jsx: { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment' }, jsxInject: "import { h, Fragment } from 'preact';" },
  build: { target: 'es2020', modulePreload: false, rolldownOptions: { input: 'index.html' } },
});
