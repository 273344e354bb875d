import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import { v7 } from 'uuid';
import { seal, type Board, type EventSummary, type Joined, type ReportBody, type TallyRow } from '@tizim/contract';

const MAIN = resolve(import.meta.dirname, '../dist/main.js');

/** A folder that PostgreSQL's own user can walk to. */
export function folder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'tizim-processes-'));
  chmodSync(path, 0o755);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Asks again until `look` gives something; for what another process does. The test's own time limit ends it. */
export async function eventually<T>(look: () => Promise<T | undefined | false> | T | undefined | false): Promise<T> {
  for (;;) {
    const found = await Promise.resolve()
      .then(look)
      .catch(() => undefined);
    if (found !== undefined && found !== false) return found;
    await wait(50);
  }
}

/** The built server as a process of its own; `kill` is kill -9. */
export class Process {
  private constructor(
    readonly child: ChildProcess,
    readonly base: string,
  ) {}

  static async start(env: Record<string, string>): Promise<Process> {
    const child = spawn(process.execPath, [MAIN], {
      env: { PATH: process.env['PATH'], PORT: '0', LOG_LEVEL: 'silent', ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    const base = await eventually(() => {
      if (child.exitCode !== null) return 'ended';
      return /is at (http:\S+)/.exec(said)?.[1];
    });
    if (base === 'ended') throw new Error(`The server ended with ${child.exitCode} before it was ready`);
    return new Process(child, base);
  }

  kill(): Promise<void> {
    return this.end('SIGKILL');
  }
  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  private async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = new Promise((done) => this.child.once('exit', done));
    this.child.kill(signal);
    await gone;
  }
}

/** Runs the server's `--check` with these settings. */
export async function check(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [MAIN, '--check'], { env: { PATH: process.env['PATH'], ...env } });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, said };
}

/** The first coordinator, an event of theirs, and a phone that joined it. */
export class Crew {
  private constructor(
    readonly cookie: string,
    readonly event: EventSummary,
    readonly token: string,
  ) {}

  static async enter(base: string, dataDir: string): Promise<Crew> {
    const link = await eventually(
      () => existsSync(join(dataDir, 'first-link')) && readFileSync(join(dataDir, 'first-link'), 'utf8').split('=')[1],
    );
    const call = async <T>(path: string, body: unknown, cookie = ''): Promise<{ body: T; cookie: string }> => {
      const response = await fetch(`${base}/api/v1/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify(body),
      });
      return { body: (await response.json()) as T, cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' };
    };
    const { cookie } = await call('accounts', { token: link, name: 'first', password: 'correct horse battery' });
    const { body: event } = await call<EventSummary>(
      'events',
      { id: crypto.randomUUID(), title: { kk: 'Сынақ', ru: 'Проба', en: 'Trial' }, day: '2020-06-06' },
      cookie,
    );
    const invite = await call<{ token: string }>('invites', { eventId: event.id, label: 'A-17' }, cookie);
    const joined = await call<Joined>('devices/join', { token: invite.body.token });
    return new Crew(cookie, event, joined.body.token);
  }

  /** One attempt; a line that breaks is told as 0. */
  async send(
    base: string,
    report: Partial<ReportBody>,
    id: string = v7(),
  ): Promise<{ id: string; status: number; retryAfter: string | null }> {
    const sealed = await seal(this.event.intakeKey, id, { kind: 'detained', submittedAt: '2020-06-06T12:30:00+06:00', ...report });
    const response = await fetch(`${base}/api/v1/reports`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.token}` },
      body: JSON.stringify({ id, eventId: this.event.id, sealed }),
    }).catch(() => undefined);
    return { id, status: response?.status ?? 0, retryAfter: response?.headers.get('retry-after') ?? null };
  }

  /** As a phone does: the same report again until it has a receipt. */
  async deliver(base: () => string, report: Partial<ReportBody>, id: string = v7()): Promise<string> {
    await eventually(async () => (await this.send(base(), report, id)).status === 202);
    return id;
  }

  async board(base: string): Promise<Board> {
    return (await (await fetch(`${base}/api/v1/events/${this.event.id}/board`, { headers: { cookie: this.cookie } })).json()) as Board;
  }

  follow(base: string): Follower {
    return new Follower(base, this);
  }
}

/** A dashboard, reduced: holds the board as the contract says, and asks again after a gap. */
export class Follower {
  private readonly socket: Socket;
  private readonly rows = new Map<string | null, TallyRow>();
  private last: Board | undefined;

  constructor(
    base: string,
    private readonly crew: Crew,
  ) {
    this.socket = io(`${base}/staff`, { transports: ['websocket'], extraHeaders: { cookie: crew.cookie }, reconnectionDelayMax: 200 });
    this.socket.on('connect', () => this.ask());
    this.socket.on('board', (delta: Board) => this.take(delta));
    this.socket.on('beat', (beat: { rev: number }) => {
      if (beat.rev !== this.last?.rev) this.ask();
    });
  }

  /** What the screen shows: numbers by place and the total, without revisions. */
  shows(): Record<string, unknown> {
    const bare = ({ rev: _rev, ...row }: TallyRow): unknown => row;
    return {
      total: this.last && bare(this.last.total),
      rows: [...this.rows.values()].map(bare).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    };
  }
  reports(): number {
    return this.last?.total.reports ?? 0;
  }
  close(): void {
    this.socket.close();
  }

  private ask(): void {
    this.socket.emit('follow', { eventId: this.crew.event.id }, (reply: Board | { error: string }) => {
      if (!('error' in reply)) this.take(reply);
    });
  }

  private take(board: Board): void {
    if (board.since !== null && board.since !== this.last?.rev) return this.ask();
    if (board.since === null) this.rows.clear();
    for (const row of board.rows) this.rows.set(row.placeId, row);
    this.last = board;
  }
}
