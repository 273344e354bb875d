// Makes a long set out of a two-day one: copies of it, days apart, in which surnames begin with another consonant, so that
// nobody comes back. usage: node bench/linkage/big.mjs --from DIR --out DIR [--copies 25] [--days 45]
import fs from 'node:fs';
import path from 'node:path';
import { GIVEN, foldName } from '@tizim/domain';
import { readSet } from './sets.mjs';

const args = Object.fromEntries(
  process.argv
    .slice(2)
    .map((x, i, all) => (x.startsWith('--') ? [x.slice(2), all[i + 1]] : null))
    .filter(Boolean),
);
const COPIES = Number(args.copies ?? 25);
const STEP = (Number(args.days ?? 45) * 86_400_000) / COPIES;
/** The same consonants in both scripts, so that a surname stays one surname however it is written. */
const ROWS = [[...'бгдзклмнпрстф'], [...'bgdzklmnprstf']];

function turn(word, by) {
  if (GIVEN.has(foldName(word)) || /(вна|вич|ұлы|улы|қызы|кызы|uly|kyzy|vna|vich)$/iu.test(word) || word.length < 4) return word;
  const first = word.charAt(0);
  const lower = first.toLowerCase() === 'қ' ? 'к' : first.toLowerCase();
  const row = ROWS.find((r) => r.includes(lower));
  if (!row || /^(sh|zh|kh|ts|ch|gh)/i.test(word)) return word;
  const next = row[(row.indexOf(lower) + by) % row.length];
  return (first === first.toLowerCase() ? next : next.toUpperCase()) + word.slice(1);
}
const renamed = (name, by) =>
  name
    .split(/(\s+)/)
    .map((w) => turn(w, by))
    .join('');
const later = (iso, by) => (iso ? new Date(Date.parse(iso) + by).toISOString() : iso);

const set = readSet(args.from);
const detentions = fs
  .readFileSync(path.join(args.from, 'detentions.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((l) => JSON.parse(l));
fs.mkdirSync(args.out, { recursive: true });
fs.writeFileSync(path.join(args.out, 'cities.json'), JSON.stringify(set.cities));
const files = Object.fromEntries(['reports', 'truth', 'detentions'].map((n) => [n, fs.openSync(path.join(args.out, `${n}.jsonl`), 'w')]));
const put = (file, rows) => fs.writeSync(files[file], rows.map((r) => `${JSON.stringify(r)}\n`).join(''));
for (let k = 0; k < COPIES; k++) {
  const tag = (id) => (id && id !== 'cut' ? `${id}c${k}` : id);
  put(
    'detentions',
    detentions.map((d) => ({ ...d, detentionId: tag(d.detentionId), personId: tag(d.personId), at: later(d.at, k * STEP) })),
  );
  put(
    'reports',
    set.reports.map((r) => {
      const name = r.personName ? renamed(r.personName, k) : r.personName;
      const note = r.note && r.personName ? r.note.replace(r.personName.trim(), name.trim()) : r.note;
      return {
        ...r,
        reportId: tag(r.reportId),
        idempotencyKey: tag(r.idempotencyKey),
        batchId: tag(r.batchId),
        personName: name,
        note,
        receivedAt: later(r.receivedAt, k * STEP),
        submittedAt: later(r.submittedAt, k * STEP),
        observedAt: later(r.observedAt, k * STEP),
      };
    }),
  );
  put(
    'truth',
    [...set.truth.values()].map((t) => ({
      ...t,
      reportId: tag(t.reportId),
      detentionIds: t.detentionIds.map(tag),
      ...(t.named && { named: tag(t.named) }),
      ...(t.resubOf && { resubOf: tag(t.resubOf) }),
      ...(t.forwardOf && { forwardOf: tag(t.forwardOf) }),
    })),
  );
}
