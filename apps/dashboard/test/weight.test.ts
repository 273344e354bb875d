import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

const DIST = join(import.meta.dirname, '../dist');
const gzipped = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length;

it('opens the board with at most 90 kB of script, gzipped, in any language', () => {
  expect(existsSync(join(DIST, 'index.html')), 'the dashboard is built first').toBe(true);
  const page = readFileSync(join(DIST, 'index.html'), 'utf8');
  const loaded = [...page.matchAll(/assets\/[\w.-]+\.js/g)].map((m) => m[0].slice('assets/'.length));
  const first = [...new Set(loaded)].reduce((sum, file) => sum + gzipped(join(DIST, 'assets', file)), 0);
  const languages = readdirSync(join(DIST, 'assets'))
    .filter((file) => /^(en|kk|ru)-.*\.js$/.test(file))
    .map((file) => gzipped(join(DIST, 'assets', file)));
  expect(languages).toHaveLength(3);
  expect(first + Math.max(...languages)).toBeLessThanOrEqual(90_000);
}, 30_000);
