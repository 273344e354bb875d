// npm start: installs what is missing, builds what changed, runs everything. --demo: on a throw-away data directory.
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, install, requireNode, root, start } from './workspace.mjs';

requireNode();
install();
build();

const demo = process.argv.includes('--demo');
const dataDir = demo ? mkdtempSync(join(tmpdir(), 'tizim-demo-')) : (process.env.DATA_DIR ?? join(root, '.tizim'));
if (demo) chmodSync(dataDir, 0o755); // PostgreSQL runs as another user when this runs as root
// A step of linkage makes much that is soon forgotten: a larger nursery spares the collector copying it.
const server = start(process.execPath, ['--max-semi-space-size=64', 'apps/server/dist/main.js'], { DATA_DIR: dataDir });
const children = [server];
if (demo) {
  const port = process.env.PORT ?? '3000';
  const replay = start(process.execPath, [
    'scripts/replay.mjs',
    '--base',
    `http://127.0.0.1:${port}`,
    '--first-link',
    join(dataDir, 'first-link'),
    ...process.argv.slice(2).filter((a) => a !== '--demo'),
  ]);
  children.push(replay);
}
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    for (const c of children) c.kill(signal);
  });
server.on('exit', (code) => {
  for (const c of children) c.kill('SIGTERM');
  if (demo && existsSync(dataDir)) rmSync(dataDir, { recursive: true, force: true });
  process.exit(code ?? 0);
});
