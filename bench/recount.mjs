// Exactness: every 202 a row, every row counted once, the board equal to a recount from scratch.
import { Database } from '../apps/server/dist/store/database.js';
import { Events } from '../apps/server/dist/store/events.js';
import { Register } from '../apps/server/dist/store/register/register.js';
import { loadMasterKey } from '../apps/server/dist/store/vault.js';
import { recount } from '../apps/server/dist/pipeline/recount.js';

const NUMBERS = [
  'low',
  'best',
  'high',
  'listed',
  'inside',
  'released',
  'injured',
  'withLawyer',
  'confirmed',
  'uncertain',
  'persons',
  'reports',
];

/** What differs, in words; empty when all is equal. `boards`: what each API says. `accepted`: ids that were answered 202. */
export async function differences({ url, keyFile, eventId, boards, accepted }) {
  const db = new Database(url, 3);
  try {
    const keys = await new Events(db, loadMasterKey(keyFile)).keysOf(eventId);
    const own = await recount(db, new Register(), eventId, keys);
    const out = [];
    const expect = (what, a, b) => {
      if (a !== b) out.push(`${what}: expected ${a}, got ${b}`);
    };
    const states = Object.fromEntries(
      (await db.rows('select state, count(*) as n from report where event_id = $1 group by 1', [eventId])).map((r) => [r.state, r.n]),
    );
    const missing = await db.one(
      'select count(*) as n from unnest($1::uuid[]) as t(id) where not exists (select 1 from report r where r.id = t.id)',
      [accepted],
    );
    const twice = await db.one(
      'select count(*) as n from (select report_id from reading where event_id = $1 group by 1 having count(*) > 1) x',
      [eventId],
    );
    expect('accepted without a row', 0, missing.n);
    expect(
      'rows',
      new Set(accepted).size,
      Object.values(states).reduce((a, b) => a + b, 0),
    );
    expect('counted', new Set(accepted).size, states.counted ?? 0);
    expect('readings', states.counted ?? 0, own.readings);
    expect('read twice', 0, twice.n);
    for (const [i, board] of boards.entries()) {
      const rows = new Map(board.rows.map((r) => [r.placeId, r]));
      for (const city of own.cities)
        for (const k of NUMBERS) expect(`board ${i + 1}, ${city.city ?? 'unknown'}, ${k}`, city[k], rows.get(city.city)?.[k] ?? 0);
      for (const k of NUMBERS) expect(`board ${i + 1}, total, ${k}`, own.total[k], board.total[k]);
    }
    return out;
  } finally {
    await db.close();
  }
}
