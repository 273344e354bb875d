// npm test: lint, types, unit, medium (real Nest, queue, PostgreSQL), browser stories. The last line is made of real counts.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, install, requireNode, root, run } from './workspace.mjs';

requireNode();
install();
build();

const counts = { passed: 0, failed: 0, skipped: 0 };
const missing = [];
const check = (name, ok) => {
  counts[ok ? 'passed' : 'failed'] += 1;
  if (!ok) console.error(`FAILED: ${name}`);
};

check('lint', run('npx', ['oxlint', '--deny-warnings']));
check('types', run('npx', ['nx', 'run-many', '-t', 'typecheck', '--outputStyle=static']));

const results = join(root, 'test-results');
rmSync(results, { recursive: true, force: true });
const redis = find('redis-server', ['/usr/bin/redis-server', '/usr/local/bin/redis-server'], 'redis-server');
if (!redis) missing.push('redis-server: the tests of the Redis queue did not run');
vitest(redis);

const chromium = find(
  'chromium',
  [process.env.CHROMIUM_PATH ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  'chromium',
);
if (chromium) stories(chromium);
else missing.push('Chromium: the browser stories did not run');

for (const m of missing) {
  counts.skipped += 1;
  console.log(`NOT RUN, ${m}`);
}
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(counts.failed > 0 ? 1 : 0);

function vitest(redisPath) {
  const file = join(results, 'vitest.json');
  const ok = run('npx', ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`], {
    REDIS_SERVER: redisPath ?? '',
  });
  if (!existsSync(file)) return check('vitest', false);
  const r = JSON.parse(readFileSync(file, 'utf8'));
  counts.passed += r.numPassedTests;
  counts.failed += r.numFailedTests;
  counts.skipped += r.numPendingTests + r.numTodoTests;
  if (!ok && r.numFailedTests === 0) check('vitest (a file failed to load)', false);
}

function stories(path) {
  const file = join(results, 'stories.json');
  const ok = run('npx', ['playwright', 'test', '-c', 'apps/e2e/playwright.config.ts', '--reporter=list,json'], {
    CHROMIUM_PATH: path,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  if (!existsSync(file)) return check('browser stories', false);
  const { stats } = JSON.parse(readFileSync(file, 'utf8'));
  counts.passed += stats.expected + stats.flaky;
  counts.failed += stats.unexpected;
  counts.skipped += stats.skipped;
  if (!ok && stats.unexpected === 0) check('browser stories (did not start)', false);
}

/** A program by path, else from Debian's packages when this may install them. */
function find(name, paths, debianPackage) {
  const there = () =>
    paths.find((p) => p !== '' && existsSync(p)) ??
    spawnSync('sh', ['-c', `command -v ${name}`])
      .stdout.toString()
      .trim();
  if (there()) return there();
  if (process.getuid?.() !== 0 || spawnSync('sh', ['-c', 'command -v apt-get']).status !== 0) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update'], { stdio: 'ignore', env });
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', debianPackage], { stdio: 'inherit', env });
  return there() || undefined;
}
