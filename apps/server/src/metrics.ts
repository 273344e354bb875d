import { createServer, type Server } from 'node:http';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Services } from './services.js';

/** Prometheus, on a port of its own. Labels hold neither places nor people. */
export function startMetrics(s: Services): Server {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const states = new Gauge({ name: 'tizim_reports', help: 'Reports by processing state', labelNames: ['state'], registers: [registry], async collect() {
    const rows = await s.db.rows<{ state: string; n: number }>('select state, count(*) as n from report group by 1');
    for (const r of rows) states.set({ state: r.state }, r.n);
  } });
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') return void response.writeHead(404).end();
    registry.metrics().then((text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text), () => response.writeHead(503).end());
  });
  return server.listen(s.config.metricsPort, s.config.metricsHost);
}
