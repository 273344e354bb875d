import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MODEL, RANGE_MODEL } from '@tizim/domain';
import type { Board } from '@tizim/contract';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { loadConfig } from '../src/config.js';
import { recount } from '../src/pipeline/recount.js';
import { Register } from '../src/store/register/register.js';
import { Phone, Running } from './running.js';

const dir = mkdtempSync(join(tmpdir(), 'tizim-model-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const file = (name: string, value: unknown) => {
  const path = join(dir, name);
  writeFileSync(path, JSON.stringify(value));
  return path;
};
const strict = { version: 'strict', linkage: { ...MODEL, version: 'strict', line: 60 }, ranges: { ...RANGE_MODEL, version: 'strict' } };
const said = { city: 'Алматы', name: 'Айгүл Садыкова', observedAt: '2020-06-06T12:00:00+06:00', submittedAt: '2020-06-06T12:10:00+06:00' };

describe('weights that a person sets in force', () => {
  it('count a running event anew with its next report, and the board is a recount with them', async () => {
    const own = { KEY_FILE: join(dir, 'master.key') };
    const first = await Running.start(inject('postgresUrl'), own);
    await first.signUp();
    const event = await first.event();
    const phone = await first.phone(event);
    await phone.send(said);
    await phone.send({ ...said, name: 'Садыкова Айгуль' });
    await first.drain();
    const board = async (server: Running) => (await server.call<Board>('GET', `/api/v1/events/${event.id}/board`)).body.total;
    expect((await board(first)).listed).toBe(1);
    const { databaseUrl } = first.services;
    await first.stop();

    const second = await Running.start('', { ...own, DATABASE_URL: databaseUrl, MODEL_FILE: file('strict.json', strict) });
    second.use(first.sessionCookie);
    await new Phone(second, event, phone.token).send({ ...said, name: 'Нурлан Омаров' });
    await second.drain();
    const again = await recount(
      second.services.db,
      new Register(),
      event.id,
      await second.services.events.keysOf(event.id),
      second.services.config.model,
    );
    const total = await board(second);
    expect([total.listed, total.low, total.best, total.high]).toEqual([3, again.total.low, again.total.best, again.total.high]);
    expect(await second.services.db.one('select model from event_clock where event_id = $1', [event.id])).toEqual({
      model: 'strict strict',
    });
    await second.stop();
  });

  it('are refused with the place of what is wrong, before anything starts', () => {
    expect(() => loadConfig({ MODEL_FILE: file('bad.json', { ...strict, linkage: { ...strict.linkage, prior: 'high' } }) })).toThrow(
      /MODEL_FILE.*linkage\.prior/s,
    );
    expect(() => loadConfig({ MODEL_FILE: join(dir, 'none.json') })).toThrow(/MODEL_FILE/);
  });
});
