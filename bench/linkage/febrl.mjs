// The public FEBRL sets through the engine: records of invented Australians with copies that have slips. `rec-12-org` and `rec-12-dup-0` are one.
// node bench/linkage/febrl.mjs dataset3.csv            (FEBRL 4: node bench/linkage/febrl.mjs dataset4a.csv dataset4b.csv)
// What a report cannot carry (social security number, postcode) is left out, so figures of tools that use it are not comparable.
import { readFileSync } from 'node:fs';
import { Linkage } from '@tizim/domain';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Expected the path of at least one CSV file of FEBRL, got none');
  process.exit(1);
}

/** Rows by column name; FEBRL quotes nothing and pads with blanks. */
function rows(file) {
  const [head, ...lines] = readFileSync(file, 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((l) => l.split(',').map((c) => c.trim()));
  return lines.map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i] ?? ''])));
}

/** All on one day and in one city, so that nothing but name, age and place tells them apart. */
const NOON = Date.parse('2020-06-06T06:00:00Z');
function factsOf(r, i) {
  const born = Number(r.date_of_birth?.slice(0, 4));
  return {
    id: r.rec_id,
    key: r.rec_id,
    submittedAt: NOON + i,
    observedAt: null,
    kind: 'detained',
    sourceKind: 'lawyer',
    reporterId: null,
    language: 'en',
    city: 'city',
    place: [r.street_number, r.address_1, r.suburb].filter(Boolean).join(' ') || null,
    placeId: null,
    facility: null,
    facilityId: null,
    name: [r.given_name, r.surname].filter(Boolean).join(' ') || null,
    count: null,
    countText: null,
    age: born > 1900 && born < 2021 ? 2020 - born : null,
    gender: null,
    listId: null,
    status: null,
    statusDays: null,
    note: null,
    corrects: null,
  };
}

const linkage = new Linkage();
const records = files.flatMap(rows);
for (const [i, r] of records.entries()) linkage.submit(factsOf(r, i));
const pairs = (n) => (n * (n - 1)) / 2;
const size = (keys) => {
  const counts = new Map();
  for (const k of keys) counts.set(k, (counts.get(k) ?? 0) + 1);
  return [...counts.values()].reduce((sum, n) => sum + pairs(n), 0);
};
const found = linkage.assignments().map((a) => ({ truth: /^rec-\d+/.exec(a.reportId)?.[0] ?? a.reportId, entity: a.entityIds[0] }));
const [both, said, true_] = [
  size(found.map((f) => `${f.truth} ${f.entity}`)),
  size(found.map((f) => f.entity)),
  size(found.map((f) => f.truth)),
];
const [precision, recall] = [both / Math.max(1, said), both / Math.max(1, true_)];
console.log(
  JSON.stringify({
    records: records.length,
    precision: +precision.toFixed(4),
    recall: +recall.toFixed(4),
    f1: +((2 * precision * recall) / (precision + recall || 1)).toFixed(4),
  }),
);
