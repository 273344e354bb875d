import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MODEL, parseModel, RANGE_MODEL } from '@tizim/domain';
import type { Board, DecidedPair } from '@tizim/contract';
import { v7 } from 'uuid';
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

  it('are learned from what people decided here: levels leave the house, names do not', async () => {
    const server = await Running.start(inject('postgresUrl'));
    await server.signUp();
    const event = await server.event();
    const phone = await server.phone(event);
    const ids = [];
    for (const name of ['Айгүл Садыкова', 'Нурлан Омаров', 'Бақыт Серікбаев']) ids.push((await phone.send({ ...said, name })).id);
    await server.drain();
    const [a, b, c] = ids;
    const decide = async (body: object) => {
      const id = v7();
      await server.call('POST', `/api/v1/events/${event.id}/decisions`, { id, ...body });
      return id;
    };
    await decide({ kind: 'link', a, b });
    await decide({ kind: 'undo', target: await decide({ kind: 'apart', a, b: c }) });
    const answer = await server.call<{ items: DecidedPair[] }>('GET', `/api/v1/events/${event.id}/decisions/evidence`);
    expect(answer.body.items).toEqual([
      { levels: expect.arrayContaining(['surname.conflict', 'time.precise.5']), said: 'one', undone: false },
      { levels: expect.arrayContaining(['surname.conflict', 'time.precise.5']), said: 'two', undone: true },
    ]);
    for (const secret of [...ids, 'Омаров', 'omarov']) expect(JSON.stringify(answer.body)).not.toContain(secret);
    await server.stop();

    const candidate = join(dir, 'candidate.json');
    const [link] = answer.body.items;
    const decisions = file('decisions.json', { items: Array.from({ length: 40 }, () => link) });
    execFileSync('node', ['bench/refit.mjs', '--decisions', decisions, '--version', 'ours', '--out', candidate], { stdio: 'pipe' });
    const { linkage, version } = parseModel(JSON.parse(readFileSync(candidate, 'utf8')));
    expect([version, linkage.version]).toEqual(['ours', 'ours']);
    expect(linkage.weights['surname.conflict']).toBeGreaterThan(MODEL.weights['surname.conflict']);
  });

  it('are refused with the place of what is wrong, before anything starts', () => {
    expect(() => loadConfig({ MODEL_FILE: file('bad.json', { ...strict, linkage: { ...strict.linkage, prior: 'high' } }) })).toThrow(
      /MODEL_FILE.*linkage\.prior/s,
    );
    expect(() => loadConfig({ MODEL_FILE: join(dir, 'none.json') })).toThrow(/MODEL_FILE/);
  });
});
