// The raw limit of accepting: Fastify, a group commit and the product's own insert (with its job), and nothing else: no
// device, no schema, no encryption. Settings: DATABASE_URL. Prints where it is.
import fastify from 'fastify';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 4 });
const app = fastify({ logger: false });
let waiting = [];
let flushing = false;

app.post('/api/v1/reports', (request, reply) => {
  const { id, eventId, sealed, report } = request.body;
  const row = { id, eventId, sealed: sealed !== undefined, content: Buffer.from(JSON.stringify(sealed ?? report)) };
  return new Promise((resolve, reject) => {
    waiting.push({ row, resolve, reject });
    if (!flushing) {
      flushing = true;
      setImmediate(flush);
    }
  }).then((receivedAt) => {
    reply.code(202);
    return { id, receivedAt };
  });
});

async function flush() {
  while (waiting.length > 0) {
    const batch = waiting.splice(0, 500);
    try {
      const at = await commit(batch.map((w) => w.row).sort((a, b) => (a.id < b.id ? -1 : 1)));
      for (const w of batch) w.resolve(at.get(w.row.id));
    } catch (error) {
      for (const w of batch) w.reject(error);
    }
  }
  flushing = false;
}

async function commit(rows) {
  const { rows: fresh } = await pool.query({
    name: 'accept',
    text: `
    with fresh as (insert into report (id, event_id, sealed, content, source_kind)
      select t.id, t.event_id, t.sealed, t.content, 'monitor' from unnest($1::uuid[], $2::uuid[], $3::boolean[], $4::bytea[]) as t(id, event_id, sealed, content) order by t.id
      on conflict (id) do nothing returning id, received_at),
    job as materialized (select bullmq.add_job('reports', '', 'batch', jsonb_build_object('ids', (select jsonb_agg(id) from fresh)), '{"attempts":5,"removeOnComplete":true,"removeOnFail":true}'::jsonb, 0, 0, (extract(epoch from clock_timestamp()) * 1000)::bigint, 5, null, null, null, null, null, false) as job_id)
    select fresh.id, fresh.received_at from fresh left join job on true`,
    values: [rows.map((r) => r.id), rows.map((r) => r.eventId), rows.map((r) => r.sealed), rows.map((r) => r.content)],
  });
  return new Map(fresh.map((r) => [r.id, r.received_at]));
}

console.log(`Bare accept is at ${await app.listen({ port: 0, host: '127.0.0.1' })}`);
process.on('SIGTERM', () => process.exit(0));
