import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseModel, type ModelFile } from '@tizim/domain';

export type Role = 'api' | 'worker';

export interface Config {
  readonly dataDir: string;
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string;
  readonly databaseUrl: string | null;
  readonly redisUrl: string | null;
  readonly roles: readonly Role[];
  readonly keyFile: string;
  readonly metricsHost: string;
  readonly metricsPort: number;
  readonly logLevel: string;
  readonly databasePool: number;
  readonly model: ModelFile | null;
}

/** Each variable: its name, what it means, its default. `docs/CONFIG.md` is checked against this table. */
export const VARIABLES = {
  DATA_DIR: [
    'Folder of the embedded database, the key file, `borders/`: own region outlines, `packs/`: places of other countries',
    '.tizim',
  ],
  HOST: ['Address the API binds to', '127.0.0.1'],
  PORT: ['Port of the API and the two web apps; 0 picks a free one', '3000'],
  PUBLIC_URL: ['Address people use, with scheme; https turns on `__Host-` cookies and HSTS', 'http://HOST:PORT'],
  DATABASE_URL: ['PostgreSQL 14 or later; absent: an embedded PostgreSQL in DATA_DIR', ''],
  REDIS_URL: ['BullMQ on Redis; absent: BullMQ’s own PostgreSQL backend', ''],
  ROLES: ['`api`, `worker` or both, comma-separated', 'api,worker'],
  KEY_FILE: ['File with the 32-byte master key, made with mode 0600 on first start', 'DATA_DIR/master.key'],
  METRICS_HOST: ['Address of the Prometheus metrics', '127.0.0.1'],
  METRICS_PORT: ['Port of the Prometheus metrics; 0 turns them off', '0'],
  LOG_LEVEL: ['pino level: fatal, error, warn, info, debug, trace, silent', 'info'],
  MODEL_FILE: [
    'Weights and ranges to use instead of the program’s own, as `npm run refit` writes them; events are counted anew with them',
    '',
  ],
  DATABASE_POOL: ['Connections per process, 2 to 50', '10'],
} as const;

export class BadConfig extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`Configuration has ${problems.length} problem(s):\n${problems.map((p) => `  - ${p}`).join('\n')}`);
  }
}

/** Environment → one frozen object. All problems are reported together; values of secrets are never echoed. */
export function loadConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const problems: string[] = [];
  const read = (name: keyof typeof VARIABLES): string => env[name]?.trim() || VARIABLES[name][1];
  const integer = (name: keyof typeof VARIABLES, min: number, max: number): number => {
    const n = Number(read(name));
    if (!Number.isInteger(n) || n < min || n > max)
      problems.push(`Expected ${name} to be a whole number ${min}–${max}, got ${JSON.stringify(read(name))}`);
    return n;
  };
  const url = (name: 'DATABASE_URL' | 'REDIS_URL', schemes: readonly string[]): string | null => {
    const value = read(name);
    if (!value) return null;
    if (!URL.canParse(value) || !schemes.includes(new URL(value).protocol))
      problems.push(
        `Expected ${name} to be a URL that starts with ${schemes.join(' or ')}//, got something else (not shown: it may hold a password)`,
      );
    return value;
  };
  const host = read('HOST');
  const port = integer('PORT', 0, 65_535);
  const publicUrl = env['PUBLIC_URL']?.trim() || `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`;
  if (!URL.canParse(publicUrl) || !/^https?:$/.test(new URL(publicUrl).protocol))
    problems.push(`Expected PUBLIC_URL to be an http(s) address, got ${JSON.stringify(publicUrl)}`);
  const roles = read('ROLES')
    .split(',')
    .map((r) => r.trim());
  for (const role of roles)
    if (role !== 'api' && role !== 'worker') problems.push(`Expected ROLES to hold api and worker, got ${JSON.stringify(role)}`);
  const logLevel = read('LOG_LEVEL');
  if (!['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'].includes(logLevel))
    problems.push(`Expected LOG_LEVEL to be a pino level, got ${JSON.stringify(logLevel)}`);
  const dataDir = resolve(read('DATA_DIR'));
  const keyFile = resolve(env['KEY_FILE']?.trim() || `${dataDir}/master.key`);
  if (existsSync(keyFile) && readFileSync(keyFile).length !== 32)
    problems.push(`Expected KEY_FILE to hold 32 bytes, got ${readFileSync(keyFile).length}`);
  const model = modelOf(read('MODEL_FILE'), problems);
  const config: Config = {
    dataDir,
    host,
    port,
    model,
    publicUrl: publicUrl.replace(/\/$/, ''),
    keyFile,
    logLevel,
    databaseUrl: url('DATABASE_URL', ['postgres:', 'postgresql:']),
    redisUrl: url('REDIS_URL', ['redis:', 'rediss:']),
    roles: [...new Set(roles.filter((r): r is Role => r === 'api' || r === 'worker'))],
    metricsHost: read('METRICS_HOST'),
    metricsPort: integer('METRICS_PORT', 0, 65_535),
    databasePool: integer('DATABASE_POOL', 2, 50),
  };
  if (problems.length > 0) throw new BadConfig(problems);
  return Object.freeze(config);
}

function modelOf(file: string, problems: string[]): ModelFile | null {
  if (!file) return null;
  try {
    return parseModel(JSON.parse(readFileSync(resolve(file), 'utf8')));
  } catch (error) {
    problems.push(
      `Expected MODEL_FILE to hold what \`npm run refit\` writes: ${error instanceof Error ? error.message : 'it cannot be read'}`,
    );
    return null;
  }
}
