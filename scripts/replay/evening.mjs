// A coordinator's evening: what the machine could not know is decided by a person who rang the families and the lawyers.
import { setTimeout as wait } from 'node:timers/promises';
import { v7 } from 'uuid';

/** More rounds than any day needed: each decision can bring up another one. */
const ROUNDS = 8;

/**
 * Links what is one detention, splits what is two, gives a place to those without, then confirms everybody on the list.
 * `truth`: report id → `{ who, placeId }`. Returns how many decisions of each kind it took.
 */
export async function evening(desk, eventId, truth) {
  const taken = {};
  for (let round = 0; round < ROUNDS; round += 1) {
    const decisions = undecided(await detentions(desk, eventId), truth);
    if (decisions.length === 0) break;
    for (const d of decisions) {
      taken[d.kind] = (taken[d.kind] ?? 0) + 1;
      await desk('POST', `/api/v1/events/${eventId}/decisions`, { id: v7(), ...d });
    }
    await settled(desk, eventId);
  }
  const known = await detentions(desk, eventId);
  for (let i = 0; i < known.length; i += 25)
    await Promise.all(
      known
        .slice(i, i + 25)
        .map((d) => desk('POST', `/api/v1/events/${eventId}/decisions`, { id: v7(), kind: 'confirm', report: d.reports[0] })),
    );
  await settled(desk, eventId);
  return { ...taken, confirm: known.length };
}

function undecided(known, truth) {
  const homes = new Map();
  const out = [];
  for (const d of known) {
    const owners = new Map();
    for (const report of d.reports) {
      const who = truth.get(report)?.who;
      if (who) owners.set(who, [...(owners.get(who) ?? []), report]);
    }
    for (const [who, reports] of owners) homes.set(who, [...(homes.get(who) ?? []), reports[0]]);
    const [first, ...strangers] = owners.values();
    if (strangers.length > 0) out.push({ kind: 'split', reports: strangers[0] });
    const right = first && truth.get(first[0])?.placeId;
    if (strangers.length === 0 && right && d.placeId !== right)
      for (const report of first) out.push({ kind: 'place', report, placeId: right });
  }
  for (const [first, ...others] of homes.values()) for (const b of others) out.push({ kind: 'link', a: first, b });
  return out;
}

async function detentions(desk, eventId) {
  const all = [];
  let cursor = '';
  do {
    const page = await desk('GET', `/api/v1/events/${eventId}/detentions?limit=1000${cursor}`);
    all.push(...page.items);
    cursor = page.next === null ? '' : `&cursor=${page.next}`;
  } while (cursor !== '');
  return all;
}

/** Until nothing waits and two looks at the board agree. */
export async function settled(desk, eventId) {
  let before = -1;
  for (;;) {
    const { rev, queues } = await desk('GET', `/api/v1/events/${eventId}/board`);
    if (queues.waiting === 0 && rev === before) return;
    before = rev;
    await wait(300);
  }
}
