import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { v7 } from 'uuid';
import { Desk } from '../src/pipeline/desk.js';
import { JOB_OPTIONS } from '../src/pipeline/queue.js';
import { ADD_JOB_SIGNATURE, JOB_OPTIONS_IN_SQL } from '../src/store/register/reports.js';
import { Running } from './running.js';

let server: Running;
beforeAll(async () => {
  // No worker: what is in the queue stays where one can look at it.
  server = await Running.start(inject('postgresUrl'), { ROLES: 'api' });
  await server.signUp();
});
afterAll(() => server.stop());

describe('the queue on PostgreSQL', () => {
  it('makes jobs by a function with the signature that the accepting statement calls', async () => {
    const found = await server.services.db.one<{ args: string }>(
      `select pg_get_function_identity_arguments(oid) as args from pg_proc where proname = 'add_job' and pronamespace = 'bullmq'::regnamespace`,
    );
    expect(found?.args).toBe(ADD_JOB_SIGNATURE);
    expect(JSON.parse(JOB_OPTIONS_IN_SQL)).toEqual(JOB_OPTIONS);
  });

  it('gets one job for a batch, which holds report ids and nothing else', async () => {
    const phone = await server.phone(await server.event());
    const items = Array.from({ length: 30 }, () => ({
      id: v7(),
      eventId: phone.event.id,
      report: { kind: 'detained', city: 'Алматы', name: 'Ерлан Тестов', submittedAt: '2020-06-06T12:30:00+06:00' },
    }));
    expect((await phone.post({ reports: items }, '/api/v1/reports/batch')).status).toBe(200);
    const jobs = await server.services.db.rows<{ data: { ids: string[] } }>('select data from bullmq.job');
    expect(jobs.flatMap((j) => Object.keys(j.data))).toEqual(jobs.map(() => 'ids'));
    expect(jobs.flatMap((j) => j.data.ids).sort()).toEqual(items.map((i) => i.id).sort());
    expect(jobs.length).toBeLessThan(items.length);
  });

  it('gets no second job for a report that was sent again', async () => {
    const phone = await server.phone(await server.event());
    const sent = await phone.send({ city: 'Алматы' });
    const count = async () =>
      (await server.services.db.one<{ n: number }>('select count(*) as n from bullmq.job where data::text like $1', [`%${sent.id}%`]))?.n;
    await phone.post({ id: sent.id, eventId: phone.event.id, report: { kind: 'detained', submittedAt: '2020-06-06T12:30:00+06:00' } });
    expect(await count()).toBe(1);
  });
});

describe('an event’s desk', () => {
  const reading = (id: string) => ({ facts: { id }, placeState: 'resolved', confidence: 1 }) as never;

  it('puts what arrives during a step together into the next one', async () => {
    const steps: number[] = [];
    let finish: () => void = () => undefined;
    const desk = new Desk({
      lease: async () => true,
      step: async (r) => {
        steps.push(r.length);
        if (steps.length === 1)
          await new Promise<void>((done) => {
            finish = done;
          });
      },
      leave: async () => undefined,
    });
    const all = [desk.hand([reading('a')])];
    await new Promise(setImmediate);
    all.push(desk.hand([reading('b')]), desk.hand([reading('c'), reading('d')]));
    finish();
    await Promise.all(all);
    expect(steps).toEqual([1, 3]);
  });

  it('leaves readings with the holder when another worker holds the event, unless it is told not to wait', async () => {
    const did: string[] = [];
    const desk = new Desk({
      lease: async () => false,
      step: async () => {
        did.push('step');
      },
      leave: async () => {
        did.push('leave');
      },
    });
    await desk.hand([reading('a')]);
    await desk.hand([]);
    await desk.hand([reading('b')], true);
    expect(did).toEqual(['leave', 'step']);
  });

  it('tells the batch whose step failed, and goes on', async () => {
    let first = true;
    const desk = new Desk({
      lease: async () => true,
      step: async () => {
        if (first) {
          first = false;
          throw new Error('away');
        }
      },
      leave: async () => undefined,
    });
    await expect(desk.hand([reading('a')])).rejects.toThrow('away');
    await expect(desk.hand([reading('b')])).resolves.toBeUndefined();
  });
});
