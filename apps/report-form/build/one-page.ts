import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build, type Plugin } from 'vite';
import { icons } from './icons.ts';

/**
 * One page that is everything: script and style inlined, so that a first visit is one answer on a slow line.
 * Beside it: `csp.json` with the script's hash for the server's policy, the worker built for exactly this page, icons.
 */
export function onePage(): Plugin {
  let page = '';
  return {
    name: 'one-page',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const html = bundle['index.html'];
      if (html?.type !== 'asset') throw new Error('Expected index.html in the bundle');
      page = String(html.source);
      const hashes: string[] = [];
      for (const [name, file] of Object.entries(bundle)) {
        if (file.type === 'chunk') {
          const code = `${file.code.trim().replaceAll('</script', '<\\/script')}`;
          page = page
            .replace(new RegExp(`\\s*<script[^>]*src="/${name}"[^>]*></script>`), '')
            .replace('</body>', () => `<script type="module">${code}</script></body>`);
          hashes.push(`sha256-${createHash('sha256').update(code).digest('base64')}`);
        } else if (name.endsWith('.css'))
          page = page.replace(new RegExp(`<link[^>]*href="/${name}"[^>]*>`), () => `<style>${String(file.source).trim()}</style>`);
        if (file !== html) delete bundle[name];
      }
      page = page.replace(/>\s+</g, '><').trim();
      html.source = page;
      this.emitFile({ type: 'asset', fileName: 'csp.json', source: JSON.stringify({ script: hashes }) });
      for (const icon of icons()) this.emitFile({ type: 'asset', fileName: icon.name, source: icon.png });
    },
    async writeBundle(options) {
      const fingerprint = createHash('sha256').update(page).digest('hex').slice(0, 16);
      const worker = await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        resolve: { conditions: ['tizim-source'] },
        define: { __BUILD__: JSON.stringify(fingerprint) },
        build: {
          target: 'es2021',
          write: false,
          rolldownOptions: { input: join(import.meta.dirname, '../src/sw.ts'), output: { format: 'iife' } },
        },
      });
      const [first] = [worker].flat();
      const chunk = first && 'output' in first ? first.output[0] : undefined;
      if (!chunk || !options.dir) throw new Error('Expected one worker script');
      writeFileSync(join(options.dir, 'sw.js'), chunk.code);
      // Pressed once here instead of at every visit: a third of the bytes on a line where bytes are time.
      for (const [name, text] of [
        ['index.html', page],
        ['sw.js', chunk.code],
      ] as const) {
        writeFileSync(join(options.dir, `${name}.br`), brotliCompressSync(text));
        writeFileSync(join(options.dir, `${name}.gz`), gzipSync(text, { level: 9 }));
      }
    },
  };
}
