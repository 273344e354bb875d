// Makes a long set out of a two-day one: copies of it, days apart, in which surnames have other consonants and ages are others, so that
// nobody comes back. usage: node bench/linkage/big.mjs --from DIR --out DIR [--copies 25] [--days 45]
import fs from 'node:fs';
import path from 'node:path';
import { GIVEN, foldName, parseName } from '@tizim/domain';
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
const SAME = { қ: 'к', ғ: 'г', ң: 'н', q: 'k', ğ: 'g', ǵ: 'g', ñ: 'n', ń: 'n' };
/** One consonant of two letters, which stays, or one letter. */
const LETTER = /дж|dzh|sh|zh|kh|ts|ch|gh|\p{L}\p{M}*/giu;
const PATRONYMIC = /(вна|вич|ұлы|улы|қызы|кызы|uly|kyzy|vna|vich)$/iu;
const isTitle = (word) => parseName(word) === null;

/** The surname `by` copies on: its first two consonants are others, so that nobody takes it for a slip of the pen. */
function turn(word, by) {
  let left = 2;
  return word.replace(LETTER, (letter) => {
    const lower = SAME[letter.toLowerCase()] ?? letter.toLowerCase();
    const row = ROWS.find((r) => r.includes(lower));
    if (!row || left === 0) return letter;
    const next = row[(row.indexOf(lower) + by + (left === 1 ? Math.floor(by / row.length) : 0)) % row.length];
    left--;
    return letter === letter.toLowerCase() ? next : next.toUpperCase();
  });
}
/** A surname's word; of «Айгүл С.» the initial. */
function renamed(name, by) {
  const words = name.split(/(\s+)/);
  const bare = (w) => w.replace(/[^\p{L}]/gu, '');
  const surname = (w) => bare(w).length >= 3 && !GIVEN.has(foldName(w)) && !PATRONYMIC.test(w) && !isTitle(w);
  const any = words.some(surname);
  return words.map((w) => (surname(w) || (!any && bare(w).length === 1) ? turn(w, by) : w)).join('');
}
/** Names that stand in a note alone: the words that are surnames elsewhere in the set. */
function renamedNote(note, by, surnames) {
  return note.replace(/\p{L}[\p{L}'’-]{2,}/gu, (w) => (surnames.has(w.toLowerCase()) ? turn(w, by) : w));
}
/** Somebody of another age. */
const older = (age, by) => (age === null || age === undefined ? age : 16 + ((age - 16 + 13 * by) % 60));
const later = (iso, by) => (iso ? new Date(Date.parse(iso) + by).toISOString() : iso);

const set = readSet(args.from);
const detentions = fs
  .readFileSync(path.join(args.from, 'detentions.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((l) => JSON.parse(l));
const surnames = new Set(
  set.reports.flatMap((r) =>
    (r.personName ?? '')
      .split(/\s+/)
      .filter((w) => w.length >= 3 && renamed(w, 1) !== w)
      .map((w) => w.toLowerCase()),
  ),
);
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
      const note = !r.note
        ? r.note
        : r.personName
          ? r.note.replace(r.personName.trim(), name.trim())
          : set.truth.get(r.reportId)?.named
            ? renamedNote(r.note, k, surnames)
            : r.note;
      return {
        ...r,
        reportId: tag(r.reportId),
        idempotencyKey: tag(r.idempotencyKey),
        batchId: tag(r.batchId),
        personName: name,
        note,
        ageEstimate: older(r.ageEstimate, k),
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
