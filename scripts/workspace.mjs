// What `npm start` and `npm test` share: install from the lockfile when needed, build what changed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const env = { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', NX_TUI: 'false', NX_DAEMON: 'false', NX_NO_CLOUD: 'true' };

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Expected Node 20.19 or later, got ${process.versions.node}`);
    process.exit(1);
  }
}

/** Runs a command in the workspace, its output shown; true when it succeeded. */
export function run(command, args, more = {}) {
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...env, ...more } }).status === 0;
}

export function install() {
  const installed = resolve(root, 'node_modules/.package-lock.json');
  const lock = resolve(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing from the lockfile …');
  if (!run('npm', ['ci', '--no-audit', '--no-fund'])) process.exit(1);
}

export function build() {
  if (!run('npx', ['nx', 'run-many', '-t', 'build', '--outputStyle=static'])) process.exit(1);
}

export function start(command, args, more = {}) {
  return spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...env, ...more } });
}
