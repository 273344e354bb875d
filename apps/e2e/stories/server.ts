import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface Started {
  readonly base: string;
  readonly firstLink: string;
  readonly dataDir: string;
  stop(): Promise<void>;
}

/** The program as `npm start` runs it, on a throw-away data directory and a free port. */
export async function startServer(): Promise<Started> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tizim-story-'));
  chmodSync(dataDir, 0o755);
  const root = resolve(import.meta.dirname, '../../..');
  const child = spawn(process.execPath, [join(root, 'apps/server/dist/main.js')], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const base = await new Promise<string>((done, fail) => {
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const at = /Tizim is at (\S+)/.exec(text);
      if (at?.[1] && text.includes('First coordinator')) done(at[1]);
    });
    child.on('exit', (code) => fail(new Error(`The server ended with ${code}`)));
  });
  return {
    base,
    dataDir,
    firstLink: readFileSync(join(dataDir, 'first-link'), 'utf8'),
    stop: async () => {
      await ended(child);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    child.removeAllListeners('exit');
    child.on('exit', () => done());
    child.kill('SIGTERM');
  });
}
