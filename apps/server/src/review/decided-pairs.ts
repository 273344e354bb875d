import type { DecidedPair } from '@tizim/contract';
import { MODEL } from '@tizim/domain';
import { linkageOf, takeIn } from '../pipeline/engines.js';
import type { Services } from '../services.js';
import { Register } from '../store/register/register.js';

/**
 * Every pair of reports that people linked or kept apart, with what the two say of each other. The event is read anew, without
 * what people decided: seconds for a large one. Reports of which one names nobody say nothing of each other.
 */
export async function decidedPairs(s: Services, eventId: string): Promise<DecidedPair[]> {
  const pairs = await s.decisions.pairs(eventId);
  if (pairs.length === 0) return [];
  const { dataKey } = await s.events.keysOf(eventId);
  const linkage = linkageOf(s.config.model);
  await takeIn(linkage, await s.db.transaction((client) => new Register().readingsSince(client, eventId, 0, dataKey)));
  return pairs.flatMap(({ a, b, kind, undone }) => {
    const levels = linkage
      .compare(a, b)
      .reasons.map((r) => r.code)
      .filter((code) => code in MODEL.weights);
    return levels.length === 0 ? [] : [{ levels, said: kind === 'link' ? 'one' : 'two', undone }];
  });
}
