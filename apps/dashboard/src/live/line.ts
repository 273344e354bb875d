import { signal } from '@preact/signals';
import type { Board, ClientEvents, ServerEvents } from '@tizim/contract';
import { io, type Socket } from 'socket.io-client';
import { follow, needsAsking, NOTHING, type Following, type Signal } from './follower';

/** A snapshot that takes longer than this is not coming. */
const ANSWER_MS = 8_000;
/** A wall display is left on for days: once an hour everything is read afresh, whatever the deltas said. */
const AFRESH_MS = 3_600_000;

export const following = signal<Following>(NOTHING);
/** The socket itself; `following.live` is what may be believed. */
export const connected = signal(false);

let socket: Socket<ServerEvents, ClientEvents> | undefined;
let eventId = '';

/** Follows one event from now on; `ended` is called when the session is over. */
export function followEvent(id: string, ended: () => void): void {
  eventId = id;
  following.value = { ...NOTHING, asked: following.value.asked };
  if (!socket) connect(ended);
  else if (socket.connected) ask();
}

function connect(ended: () => void): void {
  const line: Socket<ServerEvents, ClientEvents> = io('/staff', { transports: ['websocket', 'polling'] });
  socket = line;
  line.on('connect', () => {
    connected.value = true;
    ask();
  });
  line.on('disconnect', () => {
    connected.value = false;
    take({ kind: 'lost' });
  });
  line.on('bye', ended);
  line.on('board', (board) => {
    if (board.eventId === eventId) take({ kind: 'delta', board, now: Date.now() });
  });
  line.on('beat', (beat) => {
    if (beat.eventId === eventId) take({ kind: 'beat', epoch: beat.epoch, rev: beat.rev, now: Date.now() });
  });
  setInterval(() => take({ kind: 'tick', now: Date.now() }), 1_000);
  setInterval(ask, AFRESH_MS);
}

function take(signalled: Signal): void {
  following.value = follow(following.value, signalled);
  if (socket?.connected && needsAsking(following.value)) ask();
}

function ask(): void {
  if (!socket?.connected || eventId === '') return;
  following.value = follow(following.value, { kind: 'asked', now: Date.now() });
  const to = following.value.asked;
  const id = eventId;
  socket.timeout(ANSWER_MS).emit('follow', { eventId: id }, (error: Error | null, reply: Board | { error: string }) => {
    const board = error || 'error' in reply || reply.eventId !== id ? undefined : reply;
    following.value = follow(following.value, { kind: 'answer', to, board, now: Date.now() });
  });
}
