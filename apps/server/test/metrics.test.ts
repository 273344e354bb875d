import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { loadConfig } from '../src/config.js';
import { startMetrics } from '../src/metrics.js';
import { check, folder } from './processes.js';
import { Running } from './running.js';

describe('metrics', () => {
  let server: Running;
  beforeAll(async () => {
    server = await Running.start(inject('postgresUrl'));
    await server.signUp();
  });
  afterAll(() => server.stop());

  it('tell how long accepting and counting take, what waits and who is connected, by no place and no person', async () => {
    const phone = await server.phone(await server.event());
    await phone.send({ city: 'Алматы', name: 'Айгүл Садыкова' });
    await server.drain();
    const metrics = startMetrics(server.services);
    await once(metrics, 'listening');
    const { port, address } = metrics.address() as AddressInfo;
    const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
    metrics.close();
    expect(address).toBe('127.0.0.1');
    for (const line of [
      /^tizim_accept_seconds_count [1-9]/m,
      /^tizim_step_seconds_count [1-9]/m,
      /^tizim_counted_total 1$/m,
      /^tizim_waiting 0$/m,
      /^tizim_lag_seconds 0$/m,
      /^tizim_set_apart 0$/m,
      /^tizim_queue_batches \d+$/m,
      /^tizim_sockets 0$/m,
    ])
      expect(text).toMatch(line);
    const labels = new Set(
      [...text.matchAll(/^tizim_\w+\{([^}]*)\}/gm)].flatMap((m) => (m[1] ?? '').split(',').map((l) => l.split('=')[0])),
    );
    expect([...labels]).toEqual(['le']);
  });

  it('are off, and on loopback, unless somebody says otherwise', () => {
    const { path, remove } = folder();
    expect(loadConfig({ DATA_DIR: path })).toMatchObject({ metricsPort: 0, metricsHost: '127.0.0.1' });
    remove();
  });
});

describe('--check', () => {
  const { path: dir, remove } = folder();
  afterAll(remove);

  it('says that a configuration is good, and starts nothing', async () => {
    expect(await check({ DATA_DIR: dir })).toEqual({ code: 0, said: 'Configuration is good\n' });
  });

  it('tells all problems of a bad one at once, none of its secrets, and fails', async () => {
    const { code, said } = await check({
      DATA_DIR: dir,
      PORT: 'x',
      ROLES: 'king',
      DATABASE_URL: 'mysql://u:topsecret@h/db',
      REDIS_URL: 'http://:hushhush@h',
      DATABASE_POOL: '1',
      METRICS_PORT: '-1',
    });
    expect(code).toBe(1);
    for (const name of ['PORT', 'ROLES', 'DATABASE_URL', 'REDIS_URL', 'DATABASE_POOL', 'METRICS_PORT'])
      expect(said).toContain(`Expected ${name} `);
    expect(said).not.toMatch(/topsecret|hushhush/);
  });
});
