import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { createApp } from './app.js';
import type { Config } from './config.js';
import { startEmbedded } from './embedded/postgres.js';
import { startMetrics } from './metrics.js';
import { Services } from './services.js';

/** What closes no sooner is left: all that was accepted is on disk, and whoever stops the program should not have to kill it. */
const PATIENCE_MS = 10_000;

/** Whether it closed by itself. */
async function within(closing: Promise<unknown>): Promise<boolean> {
  return Promise.race([closing.then(() => true), wait(PATIENCE_MS, false)]);
}

/** Starts everything that the configuration asks for, and stops it in reverse on a signal. */
export async function serve(config: Config): Promise<void> {
  mkdirSync(config.dataDir, { recursive: true });
  const embedded = config.databaseUrl ? undefined : await startEmbedded({ dataDir: `${config.dataDir}/postgres` });
  const services = new Services(config, config.databaseUrl ?? embedded?.url ?? '');
  await services.db.migrate();
  const app = await createApp(services);
  if (config.roles.includes('worker')) await services.startWork();
  await app.listen(config.port, config.host).catch(async (error: unknown) => {
    await services.close();
    await embedded?.stop();
    throw error;
  });
  const metrics = config.metricsPort > 0 ? startMetrics(services) : undefined;
  // Port 0: the system chose one.
  const address = config.port === 0 ? await app.getUrl() : config.publicUrl;
  if (config.roles.includes('api')) {
    console.log(`Tizim is at ${address}  (report form /, dashboard /dash/)`);
    await offerFirstLink(services, address);
  } else console.log(`A worker is at ${address}  (/health/ready)`);

  let closing = false;
  const close = async (): Promise<void> => {
    if (closing) return;
    closing = true;
    metrics?.close();
    const closed = [await within(app.close()), await within(services.close())];
    await embedded?.stop();
    if (closed.includes(false)) services.log.error({ api: closed[0], work: closed[1] }, 'not all closed in time');
    process.exit(closed.includes(false) ? 1 : 0);
  };
  process.on('SIGINT', () => void close());
  process.on('SIGTERM', () => void close());
}

/** As long as nobody has an account: a one-time link, on the console and in a file only its owner can read. */
async function offerFirstLink(services: Services, address: string): Promise<void> {
  const file = `${services.config.dataDir}/first-link`;
  rmSync(file, { force: true });
  if ((await services.accounts.count()) > 0) return;
  const { token } = await services.accounts.invite({ kind: 'account', role: 'admin', hours: 24 });
  const link = `${address}/dash/#welcome=${token}`;
  writeFileSync(file, link, { mode: 0o600 });
  console.log(`First coordinator, one time, within 24 hours: ${link}`);
}
