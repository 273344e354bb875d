// How long an analyst waits for a table of a very large event, now and as of an earlier moment, next to a bare GROUP BY of the same
// rows in the same run. --detentions 200000 --versions 5 --rounds 3 --write (puts the table into docs/BENCHMARKS.md).
import { kz } from '@tizim/gazetteer';
import { cluster, enter, folder, machine, median, options, query, remove, tizim, writeSection } from './stage.mjs';

const { detentions = 200_000, versions = 5, rounds = 3, write } = options();
const dir = folder();
const postgres = await cluster(dir);
const url = await postgres.fresh('tallies');
const settings = { DATA_DIR: dir, DATABASE_URL: url, ROLES: 'api' };
const first = await tizim(settings);
const { event, cookie } = await enter(first.base, dir);
await first.stop();
await fill();
// The tables of all revisions are made as an upgrade of an older register makes them.
await query(url, `drop table tally_line; delete from migration where name like 'Lines%'`);
const began = performance.now();
const api = await tizim(settings);
const upgrade = (performance.now() - began) / 1000;
await query(url, 'vacuum analyze');

const earlier = new Date(Date.now() - 1.5 * 60_000).toISOString();
const lines = [];
for (const by of ['place', 'region', 'facility', 'phase', 'source', 'outcome'])
  for (const unit of ['detentions', 'persons']) {
    const times = { now: [], earlier: [], bare: [] };
    for (let i = 0; i < Number(rounds); i++) {
      times.now.push(await timed(() => table(`by=${by}&unit=${unit}`)));
      times.earlier.push(await timed(() => table(`by=${by}&unit=${unit}&asOf=${earlier}`)));
      times.bare.push(await timed(bare));
    }
    lines.push(
      `| ${by}, ${unit} | ${median(times.now).toFixed(0)} ms | ${median(times.earlier).toFixed(0)} ms | ${median(times.bare).toFixed(0)} ms |`,
    );
    console.log(lines.at(-1));
  }
await api.stop();
await postgres.stop();
remove(dir);

const text = `
## Tables

One event of ${detentions} detentions, each in ${versions} versions (a busy day's hundredfold), by HTTP, median of ${rounds} (\`npm run bench:views\`).
What a table says was written with each step; an upgrade from a register without such lines made them in ${upgrade.toFixed(0)} s. Raw limit: a bare \`count(*)\` by city of the versions that stand now, in SQL. ${machine()}.

| | now | as of an earlier moment | raw limit |
|---|---|---|---|
${lines.join('\n')}
`;
console.log(text);
if (write) writeSection('tallies', text);

/** Rows as the register holds them; a revision is a thousandth of the event, a round of versions a minute. */
async function fill() {
  const values = [event.id];
  const ids = (kind, n) =>
    `array[${kz.rows
      .filter((r) => r.kind === kind)
      .slice(0, n)
      .map((r) => `'${r.id}'`)}]`;
  await query(
    url,
    `insert into detention (event_id, id, case_no, first_rev) select $1, 'd' || i, i, 1 from generate_series(1, ${detentions}) i`,
    values,
  );
  await query(
    url,
    `insert into detention_version (event_id, detention_id, rev, to_rev, known_at, known_to, person_id, city_id, facility_id, phase, status, apprehended_at, confirmed, lawyer, strength, uncertain, sources, outcomes, reports, secret, digest)
    select $1, 'd' || i, v * 1000 + i % 1000, case when v < ${versions} then (v + 1) * 1000 + i % 1000 end, now() - (${versions} - v) * interval '1 minute',
      case when v < ${versions} then now() - (${versions} - v - 1) * interval '1 minute' end, 'p' || (i / 1.05)::int, (${ids('city', 90)})[1 + i % 90], case when i % 3 = 0 then (${ids('facility', 200)})[1 + i % 200] end,
      (array['before','on_the_day','after'])[1 + (i + v) % 3], (array['inside','released','sentenced','inside'])[1 + (i * v) % 4], now(), i % 7 = 0, false, 'named', false,
      array['monitor', (array['relative','lawyer','press'])[1 + i % 3]], case when i % 4 = 0 then '[{"kind":"arrest","days":15,"at":0}]'::jsonb else '[]'::jsonb end,
      array[gen_random_uuid()], decode(repeat('ab', 120), 'hex'), md5(i::text) from generate_series(1, ${detentions}) i, generate_series(1, ${versions}) v`,
    values,
  );
  await query(
    url,
    `insert into tally (event_id, city_id, rev, known_at, low, best, high, listed, inside, released, injured, with_lawyer, confirmed, uncertain, persons, reports)
    select $1, '*', v * 1000 + 999, now() - (${versions} - v) * interval '1 minute', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 from generate_series(1, ${versions}) v`,
    values,
  );
  await query(url, 'update event_clock set rev = $2 where event_id = $1', [event.id, Number(versions) * 1000 + 999]);
}

async function table(parameters) {
  const response = await fetch(`${api.base}/api/v1/events/${event.id}/tallies?${parameters}`, { headers: { cookie } });
  const { total } = await response.json();
  if (total.total === 0) throw new Error('Expected a table of something, got an empty one');
}

function bare() {
  return query(url, 'select city_id, count(*) from detention_version where event_id = $1 and known_to is null group by 1', [event.id]);
}

async function timed(work) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
