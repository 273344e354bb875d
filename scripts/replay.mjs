// Replays documented days with invented people through the public API, as phones and a coordinator would.
// --base URL --first-link FILE [--speed 300 (simulated seconds a second)] [--fast] [--quiet]
import { existsSync, readFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { seal } from '@tizim/contract/sealing';
import { v7 } from 'uuid';
import { DAYS } from './replay/days.mjs';
import { reportsOf } from './replay/reports.mjs';

const options = Object.fromEntries(process.argv.slice(2).flatMap((a, i, all) => (a.startsWith('--') ? [[a.slice(2), all[i + 1] && !all[i + 1].startsWith('--') ? all[i + 1] : true]] : [])));
const base = options.base ?? 'http://127.0.0.1:3000';
const speed = Number(options.speed ?? 300);
const fast = options.fast === true;
let cookie = '';

async function call(method, path, body, headers = {}) {
  const response = await fetch(base + path, { method, headers: { ...(body && { 'content-type': 'application/json' }), cookie, ...headers }, ...(body && { body: JSON.stringify(body) }) });
  const set = response.headers.get('set-cookie');
  if (set) cookie = set.split(';')[0];
  if (!response.ok) throw new Error(`${method} ${path.split('?')[0]} gave ${response.status}`);
  return response.status === 204 ? undefined : response.json();
}

while (!(await fetch(`${base}/health/ready`).then((r) => r.ok, () => false)) || !existsSync(options['first-link'])) await wait(200);
const token = readFileSync(options['first-link'], 'utf8').split('=')[1];
const password = options.password ?? randomBytes(9).toString('base64url');
await call('POST', '/api/v1/accounts', { token, name: 'demo', password });
if (!options.quiet) console.log(`Demonstration: open ${base}/dash/ and sign in as demo, password ${password}`);

for (const day of DAYS.toReversed()) {
  const event = await call('POST', '/api/v1/events', { id: crypto.randomUUID(), title: day.title, day: day.day, reconstruction: true });
  const phones = {};
  for (const [city, placeId] of Object.entries(day.cities)) {
    const invite = await call('POST', '/api/v1/invites', { eventId: event.id, label: city, placeId });
    phones[city] = (await call('POST', '/api/v1/devices/join', { token: invite.token })).token;
  }
  await replay(day, event, phones);
  for (const f of day.figures) await call('POST', `/api/v1/events/${event.id}/official-figures`, { id: v7(), ...f });
  await confirm(event);
}
if (!options.quiet) console.log('Demonstration: both days are in; it keeps standing until Ctrl-C');

async function replay(day, event, phones) {
  const reports = reportsOf(day);
  const first = reports[0].at;
  const started = Date.now();
  // Hours in which nothing comes are cut short: nobody wants to watch a night.
  let clock = 0;
  let last = first;
  for (let i = 0; i < reports.length; i += fast ? 20 : 1) {
    const lot = reports.slice(i, i + (fast ? 20 : 1));
    clock += Math.min(lot[0].at - last, 30 * 60_000);
    last = lot[0].at;
    if (!fast) await wait(Math.max(0, clock / speed - (Date.now() - started)));
    await Promise.all(lot.map(async (r) => {
      const id = v7();
      const sealed = await seal(event.intakeKey, id, { city: day.cities[r.city], ...r.report });
      await call('POST', '/api/v1/reports', { id, eventId: event.id, sealed }, { authorization: `Bearer ${phones[r.city]}`, cookie: '' });
    }));
  }
}

/** The coordinator's evening: each person on the list is confirmed, and the range narrows to what is known. */
async function confirm(event) {
  while ((await call('GET', `/api/v1/events/${event.id}/board`)).queues.waiting > 0) await wait(200);
  const { items } = await call('GET', `/api/v1/events/${event.id}/detentions`);
  for (let i = 0; i < items.length; i += 25) await Promise.all(items.slice(i, i + 25).map((d) => call('POST', `/api/v1/events/${event.id}/decisions`, { id: v7(), kind: 'confirm', report: d.reports[0] })));
}
