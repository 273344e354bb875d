import type { CityTally, ModelFile } from '@tizim/domain';
import type { Database } from '../store/database.js';
import type { EventKeys } from '../store/events.js';
import type { Register } from '../store/register/register.js';
import { apply, linkageOf } from './engines.js';

export interface Recount {
  readonly readings: number;
  readonly cities: readonly CityTally[];
  readonly total: CityTally;
}

/** Counts an event from scratch: all readings, in another order than they came, and all decisions that are in force. What the board says must equal this. */
export async function recount(
  db: Database,
  register: Register,
  eventId: string,
  keys: EventKeys,
  model: ModelFile | null = null,
): Promise<Recount> {
  const linkage = linkageOf(model);
  return db.transaction(async (client) => {
    const readings = await register.readingsSince(client, eventId, 0, keys.dataKey);
    for (const facts of readings.toReversed()) linkage.submit(facts);
    for (const d of await register.decisionsSince(client, eventId, 0)) if (d.rev !== null) apply(linkage, d);
    linkage.drain();
    return { readings: readings.length, cities: linkage.tallies(), total: linkage.total() };
  });
}
