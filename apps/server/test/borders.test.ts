import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { RegionCollection } from '@tizim/gazetteer';
import { Running } from './running.js';

let server: Running;
beforeAll(async () => {
  server = await Running.start(inject('postgresUrl'));
  await server.signUp();
});
afterAll(() => server.stop());

describe('the map of an event', () => {
  it.each([
    ['2020-06-06', '2018-06-19', false],
    ['2024-06-06', '2022-06-08', true],
  ])('of %s has the regions of its day', async (day, validFrom, hasAbai) => {
    const event = await server.event(day);
    const { body } = await server.call<RegionCollection>('GET', `/api/v1/events/${event.id}/borders`);
    expect(body.validFrom).toBe(validFrom);
    expect(body.features.some((f) => f.properties.id === 'KZ-10')).toBe(hasAbai);
  });
});
