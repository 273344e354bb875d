// The same names behind MiniSearch and PostgreSQL's pg_trgm, each as its documentation advises for names with slips.
import MiniSearch from 'minisearch';
import pg from 'pg';
import { cluster, folder, remove } from '../stage.mjs';

/** Enough to tell the rate, few enough to wait for. */
const SAMPLE = 400;

export async function rivals(rows, places) {
  const names = places.flatMap((p) => [...new Set([p.kk, p.ru, p.en, ...(p.aliases ?? [])])].map((name) => ({ place: p.id, name })));
  return [miniSearch(rows, names), await trigrams(rows, names)];
}

function miniSearch(rows, names) {
  const index = new MiniSearch({ fields: ['name'], storeFields: ['place'], searchOptions: { fuzzy: 0.2, prefix: true } });
  index.addAll(names.map((n, id) => ({ id, ...n })));
  const before = process.cpuUsage();
  const right = rows.filter((row) => index.search(row.text)[0]?.place === row.expected).length;
  const { user, system } = process.cpuUsage(before);
  return { name: 'MiniSearch, fuzzy 0.2 and prefix', right, perSecond: Math.round(rows.length / ((user + system) / 1e6)) };
}

/** The nearest name by trigrams, with the index that its documentation names for that. */
async function trigrams(rows, names) {
  const dir = folder();
  const postgres = await cluster(dir);
  const client = new pg.Client({ connectionString: await postgres.fresh('places') });
  await client.connect();
  try {
    await client.query(`create extension pg_trgm; create table name (place text, name text)`);
    await client.query('insert into name select * from unnest($1::text[], $2::text[])', [
      names.map((n) => n.place),
      names.map((n) => n.name.toLowerCase()),
    ]);
    await client.query('create index on name using gist (name gist_trgm_ops(siglen = 64)); analyze name');
    const ask = (text) =>
      client.query({
        name: 'near',
        text: 'select place from name order by name <->> $1, name <-> $1 limit 1',
        values: [text.toLowerCase()],
      });
    let right = 0;
    for (const row of rows) right += (await ask(row.text)).rows[0]?.place === row.expected ? 1 : 0;
    const started = performance.now();
    for (const row of rows.slice(0, SAMPLE)) await ask(row.text);
    return {
      name: 'PostgreSQL `pg_trgm`, GiST (wall time)',
      right,
      perSecond: Math.round(SAMPLE / ((performance.now() - started) / 1000)),
    };
  } finally {
    await client.end();
    await postgres.stop();
    remove(dir);
  }
}
