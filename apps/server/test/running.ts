import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seal, type EventSummary, type Joined, type ReportBody } from '@tizim/contract';
import type { DestinationStream } from 'pino';
import { v7 } from 'uuid';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../src/app.js';
import { loadConfig } from '../src/config.js';
import { Services } from '../src/services.js';
import { freshDatabase } from './cluster.js';

export interface Answer<T = unknown> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

/** A real server on a database of its own: Nest, queue, PostgreSQL, HTTP. */
export class Running {
  private constructor(
    readonly services: Services,
    readonly app: NestFastifyApplication,
    readonly base: string,
    private readonly end: () => Promise<void>,
  ) {}
  private cookie = '';
  private hear: (method: string, path: string) => void = () => undefined;

  static async start(adminUrl: string, env: Record<string, string> = {}, logTo?: DestinationStream): Promise<Running> {
    const dataDir = mkdtempSync(join(tmpdir(), 'tizim-run-'));
    const config = loadConfig({
      DATA_DIR: dataDir,
      DATABASE_URL: env['DATABASE_URL'] ?? (await freshDatabase(adminUrl)),
      PORT: '0',
      LOG_LEVEL: 'silent',
      DATABASE_POOL: '6',
      ...env,
    });
    const services = new Services(config, config.databaseUrl ?? '', logTo);
    await services.db.migrate();
    const app = await createApp(services);
    if (config.roles.includes('worker')) await services.startWork();
    await app.listen(0, '127.0.0.1');
    const end = async () => {
      await app.close();
      await services.close();
      rmSync(dataDir, { recursive: true, force: true });
    };
    return new Running(services, app, await app.getUrl(), end);
  }

  /** A second process's worth of server on the same database and with the same keys. */
  static beside(first: Running, env: Record<string, string> = {}): Promise<Running> {
    return Running.start('', { DATABASE_URL: first.services.databaseUrl, KEY_FILE: first.services.config.keyFile, ...env });
  }

  stop(): Promise<void> {
    return this.end();
  }
  get sessionCookie(): string {
    return this.cookie;
  }
  /** Goes on as somebody else. */
  use(cookie: string): void {
    this.cookie = cookie;
  }

  async call<T = unknown>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer<T>> {
    this.hear(method, path);
    const response = await fetch(this.base + path, {
      method,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), cookie: this.cookie, ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const set = response.headers.get('set-cookie');
    if (set && headers['cookie'] === undefined) this.cookie = set.split(';')[0] ?? '';
    const text = await response.text();
    return {
      status: response.status,
      body: (response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text) as T,
      headers: response.headers,
    };
  }

  /** The first coordinator, signed in. */
  async signUp(role: 'admin' | 'coordinator' | 'analyst' = 'admin', name = `u${v7().slice(-6)}`): Promise<void> {
    const { token } = await this.services.accounts.invite({ kind: 'account', role, hours: 1 });
    await this.call('POST', '/api/v1/accounts', { token, name, password: 'correct horse battery' });
  }

  async event(day = '2020-06-06'): Promise<EventSummary> {
    const { body } = await this.call<EventSummary>('POST', '/api/v1/events', {
      id: crypto.randomUUID(),
      title: { kk: '6 маусым', ru: '6 июня', en: '6 June' },
      day,
    });
    return body;
  }

  async phone(event: EventSummary): Promise<Phone> {
    const { body } = await this.call<{ token: string }>('POST', '/api/v1/invites', { eventId: event.id, label: 'A-17' });
    return this.join(event, body.token);
  }

  /** A phone joins with its invitation. */
  async join(event: EventSummary, invitation: string): Promise<Phone> {
    const joined = await this.call<Joined>('POST', '/api/v1/devices/join', { token: invitation });
    return new Phone(this, event, joined.body.token);
  }

  /** Hears of every call: its method and address. */
  onCall(hear: (method: string, path: string) => void): void {
    this.hear = hear;
  }

  /** Waits for the work, not for the clock: sweeps until nothing is left. */
  async drain(): Promise<void> {
    for (let round = 0; round < 100; round++) {
      await this.services.sweeper.reports(0);
      const left = await this.services.db.one<{ n: number }>(`select count(*) as n from report where state = 'received'`);
      if (left?.n === 0) return;
    }
    throw new Error('Reports were left after 100 rounds');
  }
}

/** A monitor's phone: seals and sends. */
export class Phone {
  constructor(
    private readonly server: Running,
    readonly event: EventSummary,
    readonly token: string,
  ) {}

  async send(report: Partial<ReportBody>, id: string = v7()): Promise<Answer<{ code: string; state: string }> & { id: string }> {
    const sealed = await seal(this.event.intakeKey, id, { kind: 'detained', submittedAt: '2020-06-06T12:30:00+06:00', ...report });
    return { id, ...(await this.post({ id, eventId: this.event.id, sealed })) };
  }

  post<T = { code: string; state: string }>(body: unknown, path = '/api/v1/reports'): Promise<Answer<T>> {
    return this.server.call<T>('POST', path, body, { authorization: `Bearer ${this.token}`, cookie: '' });
  }
}
