import { createServer, type Server } from 'node:http';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Services } from './services.js';

/** Seconds. From a quiet commit to a database that is in trouble. */
const BUCKETS = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10];

/** What this process measures of itself. No label holds a place or a person. */
export class Metrics {
  readonly registry = new Registry();
  private readonly accepts = new Histogram({
    name: 'tizim_accept_seconds',
    help: 'From a report that was read at the door until it is on disk',
    buckets: BUCKETS,
    registers: [this.registry],
  });
  private readonly steps = new Histogram({
    name: 'tizim_step_seconds',
    help: 'One step of an event’s writer, transaction included',
    buckets: BUCKETS,
    registers: [this.registry],
  });
  private readonly counted = new Counter({
    name: 'tizim_counted_total',
    help: 'Reports that steps of this process counted',
    registers: [this.registry],
  });
  private readonly left = new Counter({
    name: 'tizim_left_total',
    help: 'Reports that this process opened for the worker that holds their event',
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  accepted(ms: number): void {
    this.accepts.observe(ms / 1000);
  }
  stepped(ms: number, reports: number): void {
    this.steps.observe(ms / 1000);
    this.counted.inc(reports);
  }
  leftForOther(reports: number): void {
    this.left.inc(reports);
  }

  /** A number that is read when somebody asks; one that can't be read is left out of the answer. */
  watch(name: string, help: string, read: () => number | Promise<number>): void {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      async collect() {
        try {
          this.set(await read());
        } catch {
          this.remove();
        }
      },
    });
  }
}

/** Prometheus, on a port of its own, loopback unless it is told otherwise. */
export function startMetrics(s: Services): Server {
  const { metrics } = s;
  metrics.watch('tizim_waiting', 'Reports on disk that are not counted yet', async () => (await s.reports.backlog()).waiting);
  metrics.watch('tizim_lag_seconds', 'Age of the oldest of them', async () => (await s.reports.backlog()).oldestS);
  metrics.watch('tizim_set_apart', 'Reports that could not be read; people look at them', async () => (await s.reports.backlog()).setApart);
  metrics.watch('tizim_queue_batches', 'Batches in the queue, as this worker sees it', () => s.queueDepth());
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') return void response.writeHead(404).end();
    metrics.registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': metrics.registry.contentType }).end(text),
      () => response.writeHead(503).end(),
    );
  });
  return server.listen(s.config.metricsPort, s.config.metricsHost);
}
