import { WebSocketGateway, WebSocketServer, type OnGatewayInit } from '@nestjs/websockets';
import type { Board, ClientEvents, ServerEvents } from '@tizim/contract';
import type { Namespace, Socket } from 'socket.io';
import { Services } from '../services.js';
import { Doorbell } from '../store/doorbell.js';
import { HeldBoard } from './held-board.js';

/** The first news is told at once; 100 ms between one telling and the next: slower than a burst of reports, faster than a reader's eye. */
const REST_MS = 100;
/** Reading the board takes a fifth of the time at most, telling it half: a large event under load is told less often, not instead of being counted. */
const REST_AFTER_READING = 4;
const REST_AFTER_TELLING = 1;
/** 2 s at most: a reading of half a second waited for the database, and a board that rests is old while its beats say that it is not. */
const LONGEST_REST_MS = 2_000;
/** 5 s: two missed beats tell a client that its line is dead. */
const BEAT_MS = 5_000;
/** 60 s: sessions expire and the law's clocks run out without a doorbell. */
const LOOK_MS = 60_000;

type StaffSocket = Socket<ClientEvents, ServerEvents, Record<string, never>, { token: string }>;

/** The live view. Listens to the doorbell, reads what changed once, sends absolute values to the event's room. */
@WebSocketGateway({ namespace: '/staff', serveClient: false, transports: ['websocket', 'polling'] })
export class BoardGateway implements OnGatewayInit {
  @WebSocketServer() declare private readonly io: Namespace<ClientEvents, ServerEvents, Record<string, never>, { token: string }>;
  private readonly held = new Map<string, HeldBoard>();
  private readonly reading = new Map<string, Promise<HeldBoard | undefined>>();
  private begun = 0;
  /** The number of the reading that each held board is of. */
  private readonly takenOf = new Map<string, number>();
  private readonly due = new Map<string, NodeJS.Timeout>();
  private readonly restsUntil = new Map<string, number>();
  private readonly bell: Doorbell;
  private readonly timers: NodeJS.Timeout[] = [];

  constructor(private readonly s: Services) {
    this.bell = new Doorbell(s.databaseUrl, 'tizim_board', (payload) => this.ring(payload));
  }

  async afterInit(io: Namespace<ClientEvents, ServerEvents, Record<string, never>, { token: string }>): Promise<void> {
    io.use(
      (socket, next) =>
        void this.admit(socket).then(
          () => next(),
          () => next(new Error('unauthenticated')),
        ),
    );
    io.on('connection', (socket) => {
      socket.on('follow', (ask, answer) => void this.follow(socket, ask, answer).catch(() => undefined));
    });
    this.s.metrics.watch('tizim_sockets', 'Sockets of staff', () => io.sockets.size);
    await this.bell.open();
    this.timers.push(
      setInterval(() => this.beat(), BEAT_MS),
      setInterval(() => {
        this.ring('');
        void this.recheck().catch(() => undefined);
      }, LOOK_MS),
    );
  }

  /** Origin and session are looked at before the first packet; guards don't cover the handshake. */
  private async admit(socket: StaffSocket): Promise<void> {
    const { origin, host, cookie } = socket.handshake.headers;
    if (origin !== undefined && !this.s.ownOrigin(origin, host)) throw new Error('origin');
    const token = (cookie ?? '')
      .split(';')
      .map((c) => c.trim())
      .find((c) => c.startsWith(`${this.s.cookieName}=`))
      ?.slice(this.s.cookieName.length + 1);
    if (!token || !(await this.s.accounts.session(token))) throw new Error('session');
    socket.data.token = token;
  }

  private async follow(socket: StaffSocket, ask: unknown, answer: unknown): Promise<void> {
    if (typeof answer !== 'function') return;
    const eventId = typeof ask === 'object' && ask !== null && 'eventId' in ask && typeof ask.eventId === 'string' ? ask.eventId : '';
    const known = /^[0-9a-f-]{36}$/.test(eventId) && (await this.s.events.find(eventId));
    if (!known) return void answer({ error: 'not_found' });
    for (const room of socket.rooms) if (room !== socket.id) await socket.leave(room);
    await socket.join(eventId);
    try {
      const held = this.held.get(eventId) ?? (await this.first(eventId));
      answer(held?.snapshot() ?? { error: 'unavailable' });
    } catch {
      answer({ error: 'unavailable' });
    }
  }

  private ring(payload: string): void {
    if (payload === 'session') return void this.recheck().catch(() => undefined);
    const eventId = payload.split(':')[0] ?? '';
    this.s.applied.ring(eventId);
    // '' after a reconnection: something may have been missed, for any event.
    for (const id of eventId ? [eventId] : [...this.held.keys()]) this.schedule(id);
  }

  private schedule(eventId: string): void {
    if (this.due.has(eventId) || !this.held.has(eventId)) return;
    this.due.set(
      eventId,
      setTimeout(
        () => {
          this.due.delete(eventId);
          void this.refresh(eventId).catch(() => this.schedule(eventId));
        },
        Math.max(0, (this.restsUntil.get(eventId) ?? 0) - performance.now()),
      ),
    );
  }

  /** Whoever joins while the first reading is under way waits for that one. */
  private first(eventId: string): Promise<HeldBoard | undefined> {
    const known = this.reading.get(eventId);
    if (known) return known;
    const reading = this.refresh(eventId).finally(() => this.reading.delete(eventId));
    this.reading.set(eventId, reading);
    return reading;
  }

  private async refresh(eventId: string): Promise<HeldBoard | undefined> {
    const started = performance.now();
    const number = ++this.begun;
    const read: Board | undefined = await this.s.boards.read(eventId);
    if (!read) return undefined;
    const held = this.held.get(eventId) ?? new HeldBoard();
    this.held.set(eventId, held);
    // Of two at once the one that began first may end last: an older board must not take the newer one's place.
    if (number < (this.takenOf.get(eventId) ?? 0)) return held;
    this.takenOf.set(eventId, number);
    const delta = held.take(read);
    const readAt = performance.now();
    if (delta) this.io.to(eventId).emit('board', delta);
    const ended = performance.now();
    const rest = Math.max(REST_MS, REST_AFTER_READING * (readAt - started) + REST_AFTER_TELLING * (ended - readAt));
    this.restsUntil.set(eventId, ended + Math.min(LONGEST_REST_MS, rest));
    return held;
  }

  private beat(): void {
    for (const [eventId, held] of this.held)
      if (held.rev !== null && held.epoch !== null)
        this.io.to(eventId).emit('beat', { eventId, epoch: held.epoch, rev: held.rev, at: new Date().toISOString() });
  }

  /** Sessions that ended lose their rooms: at sign-out by the doorbell, at expiry within a minute. */
  private async recheck(): Promise<void> {
    for (const socket of this.io.sockets.values()) {
      if (await this.s.accounts.session(socket.data.token)) continue;
      socket.emit('bye', 'session');
      socket.disconnect(true);
    }
  }

  async onModuleDestroy(): Promise<void> {
    for (const t of this.timers) clearInterval(t);
    for (const t of this.due.values()) clearTimeout(t);
    await this.bell.close();
  }
}
