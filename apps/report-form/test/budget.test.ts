import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';

const out = mkdtempSync(join(tmpdir(), 'tizim-form-'));
const read = (name: string) => readFileSync(join(out, name));
/** A process of its own: the test runner's NODE_ENV would build the development page. */
beforeAll(() => {
  execFileSync('npx', ['vite', 'build', '--outDir', out, '--emptyOutDir', '--logLevel', 'error'], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, NODE_ENV: 'production' },
  });
}, 120_000);
afterAll(() => rmSync(out, { recursive: true, force: true }));

test('the whole form, worker included, is at most 25 kB gzipped', () => {
  const bytes = (zip: (b: Buffer) => Buffer) => ['index.html', 'sw.js'].reduce((sum, name) => sum + zip(read(name)).length, 0);
  console.log(`form: ${bytes((b) => gzipSync(b, { level: 9 }))} bytes gzipped, ${bytes((b) => brotliCompressSync(b))} with brotli`);
  expect(bytes((b) => gzipSync(b, { level: 9 }))).toBeLessThanOrEqual(25_000);
});

test('one page: nothing else is fetched to show it, and the policy names exactly its script', () => {
  const html = read('index.html').toString();
  expect(html).not.toMatch(/<script[^>]+src=|<link[^>]+stylesheet/);
  const scripts = [...html.matchAll(/<script type="module">([\s\S]*?)<\/script>/g)].map(
    (m) =>
      `sha256-${createHash('sha256')
        .update(m[1] ?? '')
        .digest('base64')}`,
  );
  expect(scripts).toHaveLength(1);
  expect(JSON.parse(read('csp.json').toString())).toEqual({ script: scripts });
});

test('the worker belongs to exactly this page', () => {
  expect(read('sw.js').toString()).toContain(createHash('sha256').update(read('index.html')).digest('hex').slice(0, 16));
});

test('icons are real pictures of the size that the manifest names', () => {
  for (const [name, size] of [
    ['icon-180.png', 180],
    ['icon-192.png', 192],
    ['icon-512.png', 512],
    ['icon-maskable-512.png', 512],
  ] as const) {
    const png = read(name);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  }
});
