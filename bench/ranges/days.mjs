// A labelled day's folder, as `README.md` beside the sets describes it: reports in order of arrival, truth line by line.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const lines = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((l) => l !== '')
    .map((l) => JSON.parse(l));

export function readDay(folder) {
  return {
    name: basename(folder),
    reports: lines(join(folder, 'reports.jsonl')),
    truth: lines(join(folder, 'truth.jsonl')),
    detentions: new Map(lines(join(folder, 'detentions.jsonl')).map((d) => [d.detentionId, d])),
    cities: JSON.parse(readFileSync(join(folder, 'cities.json'), 'utf8')),
  };
}
