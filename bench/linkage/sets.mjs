// Labelled days from disk, and how well a partition of their reports matches the truth.
import fs from 'node:fs';
import path from 'node:path';

const readJsonl = (f) =>
  fs
    .readFileSync(f, 'utf8')
    .split('\n')
    .filter((l) => l !== '')
    .map((l) => JSON.parse(l));
/** Forms with a surname and a given name or its initial. */
const STRONG = new Set(['fl', 'lf', 'fio', 'li', 'il', 'l1', 'diml']);

export function readSet(dir) {
  return {
    name: path.basename(dir),
    cities: JSON.parse(fs.readFileSync(path.join(dir, 'cities.json'), 'utf8')),
    reports: readJsonl(path.join(dir, 'reports.jsonl')),
    truth: new Map(readJsonl(path.join(dir, 'truth.jsonl')).map((t) => [t.reportId, t])),
  };
}

/** Pair counts that add up over sets. */
export class Pairs {
  tp = 0;
  found = 0;
  wanted = 0;
  add(items) {
    const count = (key) => {
      const m = new Map();
      for (const i of items) m.set(key(i), (m.get(key(i)) ?? 0) + 1);
      let n = 0;
      for (const v of m.values()) n += (v * (v - 1)) / 2;
      return n;
    };
    this.tp += count((i) => `${i.t} ${i.e}`);
    this.found += count((i) => i.e);
    this.wanted += count((i) => i.t);
  }
  get p() {
    return this.found === 0 ? 1 : this.tp / this.found;
  }
  get r() {
    return this.wanted === 0 ? 1 : this.tp / this.wanted;
  }
  get f1() {
    return (2 * this.p * this.r) / (this.p + this.r || 1);
  }
}

/** Named and strong pairs, and where the news went, over several sets. */
export class Score {
  named = new Pairs();
  strong = new Pairs();
  news = 0;
  right = 0;
  wrong = 0;
  /** `home`: report id → entity. */
  add(set, home) {
    const named = [];
    const strong = [];
    const votes = new Map();
    const entities = new Map();
    for (const [id, t] of set.truth) {
      if (t.kind !== 'individual' || !t.named || (t.resubOf && t.resubOf !== 'cut')) continue;
      const item = { t: `${set.name} ${t.detentionIds[0]}`, e: `${set.name} ${home(id)}` };
      named.push(item);
      if (STRONG.has(t.meta.form) && !t.meta.textOnly) strong.push(item);
      for (const [map, a, b] of [
        [votes, item.t, item.e],
        [entities, item.e, item.t],
      ]) {
        const row = map.get(a) ?? new Map();
        map.set(a, row);
        row.set(b, (row.get(b) ?? 0) + 1);
      }
    }
    this.named.add(named);
    this.strong.add(strong);
    for (const [id, t] of set.truth) {
      if (t.kind !== 'status' || t.resubOf || !votes.has(`${set.name} ${t.detentionIds[0]}`)) continue;
      this.news++;
      const d = `${set.name} ${t.detentionIds[0]}`;
      const e = `${set.name} ${home(id)}`;
      const row = votes.get(d);
      if (row.get(e) === Math.max(...row.values()) || entities.get(e)?.has(d)) this.right++;
      else if (entities.has(e)) this.wrong++;
    }
  }
  get line() {
    return `strong ${this.strong.f1.toFixed(4)} named ${this.named.f1.toFixed(4)} (P ${this.named.p.toFixed(3)} R ${this.named.r.toFixed(3)}) news right ${(this.right / (this.news || 1)).toFixed(3)} wrong ${(this.wrong / (this.news || 1)).toFixed(3)}`;
  }
  /** What training raises: both F1 and the news, held to a precision of .955. */
  get value() {
    return (
      this.named.f1 + this.strong.f1 + (0.3 * this.right - 0.8 * this.wrong) / (this.news || 1) - 3 * Math.max(0, 0.957 - this.named.p)
    );
  }
}
