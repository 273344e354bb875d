// Scores the calibration in force, or a candidate's, on labelled days: node bench/ranges/run.mjs [--model FILE] DIR…
import { readFileSync } from 'node:fs';
import { MODEL, RANGE_MODEL } from '../../libs/domain/dist/index.js';
import { misses } from './fit.mjs';
import { replay } from './replay.mjs';
import { table } from './score.mjs';

const args = process.argv.slice(2);
const file = args[0] === '--model' ? JSON.parse(readFileSync(args[1], 'utf8')) : null;
const rows = (file ? args.slice(2) : args).flatMap((folder) => replay(folder, file?.linkage ?? MODEL));
console.table(table(rows, file?.ranges ?? RANGE_MODEL));
console.table(misses(rows, file?.ranges ?? RANGE_MODEL));
