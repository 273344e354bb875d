// The running server behind the scorer's interface: a real server on a throw-away PostgreSQL, reports over HTTP as a partner sends them.
// node …/score/run.mjs --exam DIR --adapter bench/linkage/adapter-server.mjs --out DIR --checks order,determinism,undo
import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { v7 } from 'uuid';
import { cluster, enter, folder, tizim } from '../stage.mjs';

const SOURCES = { detainee_sms: 'detainee', hr_org: 'ngo' };
const tidy = (s) => s.trim().toLowerCase().replace(/\s+/g, ' ');
const given = (fields) => Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== null && v !== undefined && v !== ''));

/** A time-ordered id from what makes a submission one: the same key at the same time is the same report. */
function idOf(r) {
  const bytes = createHash('sha256')
    .update(r.idempotencyKey ?? r.reportId)
    .digest('hex');
  const time = Date.parse(r.submittedAt).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${bytes.slice(0, 3)}-a${bytes.slice(3, 6)}-${bytes.slice(6, 18)}`;
}

/** A stable id for each reporter of the set. */
function reporterOf(name) {
  const h = createHash('sha256').update(name).digest('hex');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-a${h.slice(17, 20)}-${h.slice(20, 32)}`;
}

function bodyOf(r) {
  const news = r.reportType === 'status';
  const kind = !news
    ? r.reportType === 'detention'
      ? 'detained'
      : r.reportType
    : r.status === 'released' || r.status === 'transferred'
      ? r.status
      : 'outcome';
  return given({
    kind,
    outcome: kind === 'outcome' ? r.status : null,
    days: r.statusDays,
    city: r.city,
    place: r.place,
    lat: r.lat,
    lon: r.lon,
    name: r.personName,
    count: r.count,
    countText: r.countText,
    age: r.ageEstimate,
    gender: r.gender,
    facility: r.detentionPlace,
    listId: r.batchId,
    note: r.note,
    observedAt: r.observedAt,
    submittedAt: r.submittedAt,
    source: SOURCES[r.sourceType] ?? r.sourceType,
    language: r.language,
    reporter: r.reporterId ? reporterOf(r.reporterId) : null,
  });
}

export default async function create({ cities }) {
  const dir = folder();
  const postgres = await cluster(dir);
  const server = await tizim({ DATA_DIR: dir, DATABASE_URL: await postgres.fresh('scored') });
  // The scorer ends its process itself: what runs beside it ends with it.
  process.once('exit', () => {
    server.child.kill('SIGKILL');
    process.kill(postgres.pid(), 'SIGQUIT');
  });
  const { event, cookie } = await enter(server.base, dir);
  const call = async (method, path, body) => {
    const response = await fetch(server.base + path, {
      method,
      headers: { cookie, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok && response.status !== 409)
      throw new Error(`${method} ${path.split('?')[0]} gave ${response.status} ${await response.text()}`);
    return response.json();
  };
  const path = (rest) => `/api/v1/events/${event.id}/${rest}`;
  const keys = new Map(cities.flatMap((c) => c.names.map((n) => [tidy(n), c.key])));
  const { places } = await call('GET', path('places'));
  const keyOf = new Map(
    places.flatMap((p) => {
      const key = Object.values(p.names)
        .map((n) => keys.get(tidy(n)))
        .find((k) => k !== undefined);
      return key ? [[p.id, key]] : [];
    }),
  );
  const ids = new Map();
  const board = async () => {
    for (;;) {
      const now = await call('GET', path('board'));
      if (now.queues.waiting === 0) return now;
      await wait(20);
    }
  };
  const decide = async (what) => {
    await board();
    const id = v7();
    const made = await call('POST', path('decisions'), { id, ...what });
    return made.error ? null : id;
  };
  return {
    async submit(r) {
      const id = idOf(r);
      ids.set(r.reportId, id);
      await call('POST', '/api/v1/reports', { id, eventId: event.id, report: bodyOf(r) });
    },
    flush: board,
    async counts() {
      const { rows, total } = await board();
      return [
        ...rows.map((t) => ({ ...t, city: t.placeId === null ? '?' : (keyOf.get(t.placeId) ?? t.placeId) })),
        { ...total, city: '*' },
      ].map((t) => ({ city: t.city, min: t.low, best: t.best, max: t.high }));
    },
    async assignments() {
      await board();
      const home = new Map();
      for (let cursor = ''; cursor !== null;) {
        const page = await call('GET', path(`detentions?limit=500${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`));
        for (const d of page.items) for (const r of d.reports) home.set(r, d.id);
        cursor = page.next;
      }
      return [...ids].map(([reportId, id]) => ({ reportId, entityIds: [home.get(id) ?? `claim ${id}`] }));
    },
    merge: (a, b) => (ids.get(a) === ids.get(b) ? null : decide({ kind: 'link', a: ids.get(a), b: ids.get(b) })),
    split: (some) => decide({ kind: 'split', reports: some.map((r) => ids.get(r)) }),
    async undo(target) {
      await decide({ kind: 'undo', target });
    },
  };
}
