// A coordinator's dashboard, reduced: follows an event on one API's socket and holds the board as the contract says.
import { io } from 'socket.io-client';

/** `onBoard(total reports, ms)` is called for every delta. `board()`: what the dashboard shows now. */
export function follow(base, cookie, eventId, onBoard = () => undefined) {
  const rows = new Map();
  let last;
  const take = (board) => {
    if (board.since === null) rows.clear();
    else if (last === undefined || board.since !== last.rev) return ask();
    for (const r of board.rows) rows.set(r.placeId, r);
    last = board;
    onBoard(board.total.reports, performance.now());
  };
  const socket = io(`${base}/staff`, { transports: ['websocket'], extraHeaders: { cookie }, reconnectionDelayMax: 500 });
  const ask = () => socket.emit('follow', { eventId }, (reply) => (reply.error ? setTimeout(ask, 200) : take(reply)));
  socket.on('connect', ask);
  socket.on('board', take);
  socket.on('beat', (beat) => {
    if (last && (beat.rev !== last.rev || beat.epoch !== last.epoch)) ask();
  });
  return { board: () => last && { ...last, rows: [...rows.values()] }, close: () => socket.close() };
}
