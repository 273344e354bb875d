import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [preact()],
  resolve: { conditions: ['tizim-source'] },
  build: { target: 'es2020', modulePreload: false, rolldownOptions: { input: { index: 'index.html', sw: 'src/sw.ts' }, output: { entryFileNames: (c) => (c.name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js') } } },
});
