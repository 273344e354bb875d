/** An example body and answer for each operation, by `METHOD path`. People are invented. A test parses each with its schema. */
const id = '0190b5e2-7c4a-7c3e-9a54-3f1f0d9c5b11';
const other = '0190b5e2-7c4a-7c3e-9a54-3f1f0d9c5b12';
const event = '3b0e7a52-1df1-4b0e-8a0c-6f1b8a6f2d10';
const at = '2020-06-06T06:30:00.000Z';
const later = '2020-06-06T17:10:00.000Z';
const ALMATY = 'KZ-750000000';
const MEDEU = 'KZ-750000000-PD-MEDEU';
const names = { kk: 'Алматы', ru: 'Алматы', en: 'Almaty' };
const station = { kk: 'Медеу АПБ', ru: 'Медеуское УП', en: 'Medeu police department' };
const title = { kk: '6 маусым', ru: '6 июня', en: '6 June' };
const reasonWords = { kk: 'тегі бірдей', ru: 'фамилия совпадает', en: 'surnames agree' };

const receipt = { id, code: 'K7M-2QD', state: 'received', receivedAt: at };
const report = { kind: 'detained', place: 'Алматы, парк Ганди', count: 3, submittedAt: '2020-06-06T12:30:00+06:00' };
const me = { id, name: 'dana', role: 'coordinator' };
const invitation = { token: 'eXhhbXBsZSB0b2tlbg', url: 'https://tizim.example/#join=eXhhbXBsZSB0b2tlbg', expiresAt: later };
const summary = {
  id: event,
  title,
  day: '2020-06-06',
  from: at,
  dayFrom: at,
  dayTo: later,
  to: later,
  timeZone: 'Asia/Almaty',
  reconstruction: false,
  intakeKey: 'BExampleKey',
  country: 'KZ',
};
const tallyRow = {
  placeId: ALMATY,
  low: 98,
  best: 107,
  high: 121,
  listed: 104,
  inside: 31,
  released: 73,
  died: 0,
  injured: 2,
  withLawyer: 40,
  overLimit: 0,
  confirmed: 66,
  uncertain: 5,
  persons: 103,
  reports: 240,
  lastNewsAt: later,
  officialFigures: [
    { by: 'police', qualifier: 'exact', low: 53, high: 53, of: 'delivered', definition: 'people delivered to stations', at: later },
  ],
  rev: 812,
};
const board = {
  eventId: event,
  epoch: id,
  rev: 812,
  since: null,
  at: later,
  total: { ...tallyRow, placeId: null },
  rows: [tallyRow],
  latest: [
    {
      id,
      at,
      kind: 'detained',
      outcome: null,
      days: null,
      placeId: ALMATY,
      low: 3,
      high: 3,
      named: false,
      source: 'monitor',
      state: 'counted',
      verified: false,
    },
  ],
  queues: { pairs: 4, news: 1, places: 2, setApart: 0, waiting: 0 },
};
const reasons = [{ code: 'surname.equal', weight: 2.2, words: reasonWords }];
const detention = {
  id,
  caseNo: 17,
  name: 'Айгүл Садыкова',
  age: 34,
  gender: 'f',
  placeId: ALMATY,
  facilityId: MEDEU,
  facility: 'Медеуское РУВД',
  at,
  phase: 'on_the_day',
  status: 'released',
  releasedAt: later,
  outcomes: [{ kind: 'released', days: null, at: later }],
  custody: [{ facilityId: MEDEU, facility: 'Медеуское РУВД', from: at, to: later }],
  sources: ['monitor', 'relative'],
  reports: [id, other],
  confirmed: true,
  counted: true,
  strength: 'strong',
  lawyer: false,
  uncertain: false,
  limitAt: '2020-06-08T06:30:00.000Z',
  limits: [{ kind: 'criminal', hours: 48, at: '2020-06-08T06:30:00.000Z', source: 'Criminal Procedure Code, article 131' }],
  knownAt: later,
};
const side = {
  id,
  source: 'monitor',
  kind: 'detained',
  name: 'Айгүл Садыкова',
  age: 34,
  gender: 'f',
  place: 'парк Ганди',
  placeId: ALMATY,
  city: ALMATY,
  facility: null,
  facilityId: null,
  count: null,
  countText: null,
  outcome: null,
  days: null,
  note: null,
  observedAt: at,
  submittedAt: at,
};
const decision = {
  id,
  kind: 'link',
  by: 'dana',
  at: later,
  reports: [id, other],
  undone: false,
  undoneBy: null,
  undoes: null,
  applied: true,
  rev: 813,
  placeId: null,
  facilityId: null,
  what: null,
  alias: null,
  why: null,
};
const facility = {
  id: 'ALMATY-SIZO-2',
  kind: 'special_reception',
  names: { kk: 'Арнайы қабылдау орны', ru: 'Спецприёмник', en: 'Special reception centre' },
  placeId: ALMATY,
  lat: 43.29,
  lon: 76.95,
  aliases: ['приёмник на Ленина'],
  added: true,
  inside: 12,
};
const { added: _added, inside: _inside, ...newFacility } = facility;
const figure = {
  id,
  by: 'police',
  byName: 'МВД',
  placeId: ALMATY,
  qualifier: 'exact',
  low: 53,
  high: 53,
  of: 'delivered',
  definition: 'people delivered to stations',
  phase: 'on_the_day',
  at: later,
  source: 'briefing, 6 June 2020',
};
const line = {
  key: ALMATY,
  label: names,
  before: 3,
  onTheDay: 104,
  after: 0,
  total: 107,
  inside: 31,
  released: 73,
  died: 0,
  sentenced: 3,
  confirmed: 66,
};
const published = {
  id,
  placeId: null,
  rev: 812,
  knownAt: later,
  at: later,
  by: 'dana',
  sentence: 'At least 212 in 12 cities as of 18:40',
  language: 'en',
  low: 212,
  best: 231,
  high: 258,
};
const newPublished = { id, placeId: null, rev: 812, sentence: published.sentence, language: 'en' };
const moment = { rev: 812, at, low: 200, best: 219, high: 240 };

const items = (...list: readonly unknown[]) => ({ items: list });
const E = '/api/v1/events/{id}';

export const EXAMPLES: Readonly<Record<string, { readonly body?: unknown; readonly answer?: unknown }>> = {
  'POST /api/v1/reports': { body: { id, eventId: event, report }, answer: receipt },
  'POST /api/v1/reports/batch': { body: { reports: [{ id, eventId: event, report }] }, answer: { answers: [{ ok: true, receipt }] } },
  'GET /api/v1/reports/{id}/receipt': { answer: { ...receipt, state: 'counted' } },
  'GET /api/v1/places': { answer: items({ id: ALMATY, kind: 'city', names, city: ALMATY, region: null, lat: 43.25, lon: 76.93 }) },
  'POST /api/v1/session': { body: { name: 'dana', password: 'correct horse battery' }, answer: me },
  'GET /api/v1/session': { answer: me },
  'POST /api/v1/accounts': { body: { token: invitation.token, name: 'dana', password: 'correct horse battery' }, answer: me },
  'GET /api/v1/accounts': { answer: items({ ...me, createdAt: at, disabledAt: null }) },
  'POST /api/v1/accounts/invites': {
    body: { role: 'coordinator' },
    answer: { ...invitation, url: 'https://tizim.example/dash/#welcome=eXhhbXBsZSB0b2tlbg' },
  },
  'POST /api/v1/invites': { body: { eventId: event, label: 'A-17', source: 'monitor', placeId: ALMATY }, answer: invitation },
  'POST /api/v1/devices/join': {
    body: { token: invitation.token },
    answer: {
      token: 'ZGV2aWNlIHRva2Vu',
      deviceId: id,
      event: { id: event, title, day: '2020-06-06', intakeKey: 'BExampleKey' },
      placeId: ALMATY,
    },
  },
  [`GET ${E}/devices`]: {
    answer: items({
      id,
      label: 'A-17',
      source: 'monitor',
      placeId: ALMATY,
      joinedAt: at,
      revokedAt: null,
      reports: 14,
      lastReportAt: later,
    }),
  },
  'GET /api/v1/events': { answer: { events: [summary] } },
  'POST /api/v1/events': { body: { id: event, title, day: '2020-06-06', before: 7, after: 14, timeZone: 'Asia/Almaty' }, answer: summary },
  [`GET ${E}/board`]: { answer: board },
  [`GET ${E}/places`]: { answer: { places: [{ id: ALMATY, names, lat: 43.25, lon: 76.93, region: null, population: 2_000_000 }] } },
  [`GET ${E}/places/{placeId}/range`]: {
    answer: {
      placeId: ALMATY,
      rev: 812,
      at: later,
      low: 98,
      best: 107,
      high: 121,
      listed: 104,
      confirmed: 66,
      uncertain: 5,
      details: { floor: 66 },
    },
  },
  [`GET ${E}/borders`]: { answer: { type: 'FeatureCollection', validFrom: '2018-06-19', features: [] } },
  [`GET ${E}/timeline`]: {
    answer: {
      stepS: 600,
      clock: 'happened',
      from: at,
      buckets: [
        { at, detained: 12, released: 0 },
        { at: later, detained: 0, released: 30 },
      ],
      asOf: later,
    },
  },
  [`GET ${E}/facilities`]: {
    answer: items({
      id: MEDEU,
      kind: 'police_station',
      names: station,
      placeId: ALMATY,
      lat: 43.25,
      lon: 76.96,
      aliases: ['Медеуское РУВД'],
      added: false,
      inside: 7,
    }),
  },
  'POST /api/v1/facilities': { body: newFacility, answer: facility },
  'GET /api/v1/aliases': { answer: items({ id, text: 'у Ганди парк', placeId: ALMATY, names, by: 'dana', at, retiredAt: null }) },
  [`GET ${E}/detentions`]: { answer: { items: [detention], next: null, total: 1 } },
  [`GET ${E}/reports/{reportId}`]: {
    answer: { report, receivedAt: at, link: { detentionId: 'd-17', weight: 6.2, reasons, modelVersion: '2026-11-h', at } },
  },
  [`GET ${E}/review/pairs`]: {
    answer: items({
      a: detention,
      b: { ...detention, id: other, caseNo: 18 },
      weight: -0.4,
      reasons,
      reports: { a: [side], b: [{ ...side, id: other }] },
    }),
  },
  [`GET ${E}/review/news`]: {
    answer: items({
      news: { ...detention, id: other, caseNo: 41, counted: false, strength: 'status_only' },
      reports: [{ ...side, id: other, kind: 'released' }],
      candidates: [{ detention, likeness: 0.95 }],
    }),
  },
  [`GET ${E}/review/places`]: {
    answer: items({
      reportId: id,
      at,
      text: 'у старой площади',
      reason: 'several_places',
      alike: 2,
      candidates: [{ id: ALMATY, kind: 'city', names, city: ALMATY, region: null, score: 0.6 }],
    }),
  },
  [`GET ${E}/review/set-apart`]: {
    answer: items({ reportId: id, at, reason: 'cannot be opened or read', attempts: 1, source: 'monitor', sealed: true }),
  },
  [`GET ${E}/decisions`]: { answer: items(decision) },
  [`GET ${E}/decisions/evidence`]: {
    answer: items({ levels: ['surname.near', 'given.equal', 'age.guess.3', 'time.told.30'], said: 'one', undone: false }),
  },
  [`POST ${E}/decisions`]: { body: { id, kind: 'link', a: id, b: other, seenRev: 812 }, answer: decision },
  [`GET ${E}/official-figures`]: { answer: items(figure) },
  [`POST ${E}/official-figures`]: { body: figure, answer: { id } },
  [`GET ${E}/published`]: { answer: items(published) },
  [`POST ${E}/published`]: { body: newPublished, answer: published },
  [`GET ${E}/explain`]: {
    answer: {
      placeId: null,
      from: moment,
      to: { ...moment, rev: 840, best: 219 },
      change: 0,
      parts: [
        { code: 'late', change: 3, detentions: [id] },
        { code: 'duplicates', change: -2, detentions: [other] },
        { code: 'refuted', change: -1, detentions: [] },
      ],
    },
  },
  [`GET ${E}/tallies`]: {
    answer: {
      eventId: event,
      by: 'place',
      unit: 'detentions',
      asOf: later,
      rev: 812,
      lines: [line],
      total: { ...line, key: null, label: { kk: 'Барлығы', ru: 'Всего', en: 'Total' } },
    },
  },
  [`GET ${E}/codebook`]: {
    answer: {
      files: [
        {
          name: 'records.csv',
          about: { kk: 'Әр жол: бір ұстау', ru: 'Строка: одно задержание', en: 'One line: one detention' },
          columns: [
            {
              name: 'status',
              type: 'word',
              meaning: { kk: 'Жағдайы', ru: 'Состояние', en: 'Status' },
              values: [{ value: 'inside', meaning: { kk: 'Қамауда', ru: 'Внутри', en: 'Inside' } }],
            },
          ],
        },
      ],
    },
  },
  [`GET ${E}/manifest`]: {
    answer: {
      eventId: event,
      asOf: later,
      rev: 812,
      files: [
        {
          name: 'tizim-2020-06-06-records.csv',
          path: `/api/v1/events/${event}/records.csv?asOf=2020-06-06T17%3A10%3A00.000Z`,
          sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
          bytes: 20_480,
        },
      ],
      sums: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08  tizim-2020-06-06-records.csv\n',
      algorithm: 'Ed25519',
      publicKey: '-----BEGIN PUBLIC KEY-----\n…\n-----END PUBLIC KEY-----\n',
      signature: 'c2lnbmF0dXJl',
    },
  },
  'GET /health/live': { answer: { status: 'ok' } },
  'GET /health/ready': { answer: { status: 'ok' } },
};
