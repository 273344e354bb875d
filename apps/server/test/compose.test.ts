import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { VARIABLES } from '../src/config.js';

const root = resolve(import.meta.dirname, '../../..');
const service = z.object({
  image: z.string().optional(),
  build: z.unknown().optional(),
  restart: z.string().optional(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).optional(),
  ports: z.array(z.string()).optional(),
  volumes: z.array(z.string()).optional(),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
  depends_on: z.union([z.array(z.string()), z.record(z.string(), z.object({ condition: z.string() }))]).optional(),
});
const compose = z
  .object({ services: z.record(z.string(), service), volumes: z.record(z.string(), z.unknown()) })
  .parse(parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8'), { merge: true }));
const nginx = readFileSync(join(root, 'deploy/nginx.conf'), 'utf8');
const ours = Object.entries(compose.services).filter(([, s]) => s.build !== undefined);

describe('docker-compose.yml', () => {
  it('starts two APIs and two workers once PostgreSQL and Redis are healthy', () => {
    expect(ours.map(([, s]) => s.environment?.['ROLES']).sort()).toEqual(['api', 'api', 'worker', 'worker']);
    for (const [name, s] of ours)
      expect(s.depends_on, name).toEqual({ postgres: { condition: 'service_healthy' }, redis: { condition: 'service_healthy' } });
    for (const name of ['postgres', 'redis']) expect(compose.services[name]?.healthcheck?.test.length, name).toBeGreaterThan(1);
  });
  it('gives its own services known variables alone', () => {
    for (const [name, s] of ours)
      for (const variable of Object.keys(s.environment ?? {})) expect(Object.keys(VARIABLES), `${name} ${variable}`).toContain(variable);
  });
  it('keeps the queue on disk, throws nothing away, and asks for a password', () => {
    const command = compose.services['redis']?.command?.join(' ') ?? '';
    for (const option of ['--appendonly yes', '--maxmemory-policy noeviction', '--requirepass']) expect(command).toContain(option);
  });
  it('opens one port, on loopback, and writes no password down', () => {
    expect(Object.values(compose.services).flatMap((s) => s.ports ?? [])).toEqual(['127.0.0.1:8080:80']);
    expect(JSON.stringify(compose)).not.toMatch(/PASSWORD\}?[:=]"?[a-z0-9]/i);
  });
  it('names every volume that a service mounts', () => {
    const mounted = Object.values(compose.services)
      .flatMap((s) => s.volumes ?? [])
      .map((v) => v.split(':')[0] ?? '')
      .filter((v) => !v.startsWith('.'));
    expect([...new Set(mounted)].sort()).toEqual(Object.keys(compose.volumes).sort());
  });
});

describe('deploy/nginx.conf', () => {
  it('passes sockets on and writes no address down', () => {
    for (const line of ['access_log off', 'error_log /dev/null', 'proxy_set_header Upgrade', 'proxy_http_version 1.1'])
      expect(nginx).toContain(line);
    for (const [name] of ours.filter(([, s]) => s.environment?.['ROLES'] === 'api')) expect(nginx).toContain(`server ${name}:3000`);
  });
  it('is what nginx takes, where there is one', ({ annotate }) => {
    const dir = mkdtempSync(join(tmpdir(), 'tizim-nginx-'));
    try {
      writeFileSync(
        join(dir, 'nginx.conf'),
        `pid ${dir}/pid; error_log stderr; events {} http { ${nginx.replaceAll(/api-\d/g, '127.0.0.1').replace('listen 80', 'listen 127.0.0.1:8099')} }`,
      );
      const check = spawnSync('nginx', ['-t', '-p', dir, '-c', join(dir, 'nginx.conf')], { encoding: 'utf8' });
      if (check.error) void annotate('no nginx on this machine: its own check did not run');
      else expect(check.stderr).toContain('test is successful');
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  });
});
