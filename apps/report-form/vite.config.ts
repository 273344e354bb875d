import { defineConfig } from 'vite';
import { onePage } from './build/one-page.ts';
import { wordsTable } from './build/words-table.ts';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [wordsTable(), onePage()],
  resolve: { conditions: ['tizim-source'] },
  oxc: { jsx: { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment' } },
  build: { target: 'es2021', modulePreload: false, rolldownOptions: { input: 'index.html' } },
});
