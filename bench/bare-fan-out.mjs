// The raw limit of telling many: `ws` alone, one message of BYTES sent to every socket once in EVERY_MS. Each message starts with
// the moment at which it was made, in ms since 1970. Settings: BYTES, EVERY_MS. Prints where it is.
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';

const filling = 'x'.repeat(Number(process.env.BYTES) - 14);
const server = createServer();
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
setInterval(() => {
  const message = `${Date.now()} ${filling}`;
  for (const socket of sockets.clients) socket.send(message);
}, Number(process.env.EVERY_MS));
server.listen(0, '127.0.0.1', () => console.log(`Bare fan-out is at http://127.0.0.1:${server.address().port}`));
