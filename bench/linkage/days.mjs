// Labelled days as the engine takes them, and how well it links them under a model.
import { basename } from 'node:path';
import { Linkage } from '@tizim/domain';
import { factsOf, reader } from './adapter.mjs';
import { readSet, Score } from './sets.mjs';

/** Folders → days by kind: `small-3` is of the kind `small`. */
export function loadDays(folders) {
  const kinds = new Map();
  for (const folder of folders) {
    const set = readSet(folder);
    const read = reader(set.cities);
    const kind = basename(folder).replace(/-\d+$/, '');
    kinds.set(kind, [...(kinds.get(kind) ?? []), { set, facts: set.reports.map((r) => factsOf(r, read)) }]);
  }
  return kinds;
}

/** Days of one kind, linked anew. */
export function scoreOf(days, model) {
  const score = new Score();
  for (const { set, facts } of days) {
    const linkage = new Linkage(model);
    for (const f of facts) linkage.submit(f);
    const home = new Map(linkage.assignments().map((a) => [a.reportId, a.entityIds[0]]));
    score.add(set, (id) => home.get(id));
  }
  return score;
}
