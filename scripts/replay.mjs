// Replays documented days with invented people through the public API, as phones and a coordinator would.
// --base URL --first-link FILE [--speed 300 (simulated seconds a second)] [--fast] [--quiet] [--password WORD]
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { seal } from '@tizim/contract/sealing';
import { v7 } from 'uuid';
import { CITIES } from './replay/cities.mjs';
import { DAYS } from './replay/days.mjs';
import { evening, settled } from './replay/evening.mjs';
import { reportsOf } from './replay/reports.mjs';

const options = Object.fromEntries(
  process.argv
    .slice(2)
    .flatMap((a, i, all) => (a.startsWith('--') ? [[a.slice(2), all[i + 1] && !all[i + 1].startsWith('--') ? all[i + 1] : true]] : [])),
);
const base = options.base ?? 'http://127.0.0.1:3000';
const speed = Number(options.speed ?? 300);
const fast = options.fast === true;
/** Reports under way at once when nobody watches: phones of a busy hour. */
const AT_ONCE = 20;
let cookie = '';

const say = (text) => {
  if (!options.quiet) console.log(`Demonstration: ${text}`);
};

async function desk(method, path, body, headers = {}) {
  const response = await fetch(base + path, {
    method,
    headers: { ...(body && { 'content-type': 'application/json' }), cookie, ...headers },
    ...(body && { body: JSON.stringify(body) }),
  });
  const set = response.headers.get('set-cookie');
  if (set) cookie = set.split(';')[0];
  if (!response.ok) throw new Error(`${method} ${path.split('?')[0]} gave ${response.status}`);
  return response.status === 204 ? undefined : response.json();
}

while (
  !(await fetch(`${base}/health/ready`).then(
    (r) => r.ok,
    () => false,
  )) ||
  !existsSync(options['first-link'])
)
  await wait(200);
const token = readFileSync(options['first-link'], 'utf8').split('=')[1];
const password = options.password ?? randomBytes(9).toString('base64url');
await desk('POST', '/api/v1/accounts', { token, name: 'demo', password });
say(`open ${base}/dash/ and sign in as demo, password ${password}`);
say(`a reconstruction with invented people, ${fast ? 'as fast as it goes' : `${speed} times as fast as the day itself`}`);

for (const day of DAYS.toReversed()) {
  const event = await desk('POST', '/api/v1/events', { id: crypto.randomUUID(), title: day.title, day: day.day, reconstruction: true });
  say(`${day.title.en} begins`);
  const truth = await replay(day, event);
  for (const f of day.figures) await desk('POST', `/api/v1/events/${event.id}/official-figures`, { id: v7(), ...f });
  await settled(desk, event.id);
  const taken = await evening(desk, event.id, truth);
  say(
    `${day.title.en} is in; the coordinator decided ${Object.entries(taken)
      .map(([kind, n]) => `${kind} ${n}`)
      .join(', ')}`,
  );
}
say('both days are in; it keeps standing until Ctrl-C');

/** Sends the day and tells which report speaks of whom. */
async function replay(day, event) {
  const reports = reportsOf(day).map((r) => ({ ...r, id: v7() }));
  const ids = new Map(reports.map((r) => [r.key, r.id]));
  const phones = new Map();
  const started = Date.now();
  let clock = 0;
  let last = reports[0].at;
  const step = fast ? AT_ONCE : 1;
  for (let i = 0; i < reports.length; i += step) {
    const lot = reports.slice(i, i + step);
    // Hours in which nothing comes are cut short: nobody wants to watch a night.
    clock += Math.min(lot[0].at - last, 30 * 60_000);
    last = lot[0].at;
    if (!fast) await wait(Math.max(0, clock / speed - (Date.now() - started)));
    for (const r of lot)
      if (!phones.has(`${r.city} ${r.phone}`)) phones.set(`${r.city} ${r.phone}`, await invite(event.id, r.city, r.phone));
    await Promise.all(lot.map((r) => send(event, phones.get(`${r.city} ${r.phone}`), r, ids)));
  }
  return new Map(reports.filter((r) => r.who).map((r) => [r.id, { who: r.who, placeId: CITIES[r.city].id }]));
}

async function invite(eventId, city, source) {
  const { token: invitation } = await desk('POST', '/api/v1/invites', {
    eventId,
    label: `${city} ${source}`,
    placeId: CITIES[city].id,
    source,
  });
  return (await desk('POST', '/api/v1/devices/join', { token: invitation })).token;
}

async function send(event, phone, { id, report, corrects }, ids) {
  const sealed = await seal(event.intakeKey, id, { ...report, ...(corrects && { corrects: ids.get(corrects) }) });
  await desk('POST', '/api/v1/reports', { id, eventId: event.id, sealed }, { authorization: `Bearer ${phone}`, cookie: '' });
}
