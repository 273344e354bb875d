// A load generator that costs little: keep-alive sockets, requests made ahead, answers read by status and length alone.
import { connect } from 'node:net';

/**
 * Sends bodies from `next()` over `connections` sockets, one at a time on each, for `seconds` or until `next()` gives
 * undefined. Resolves to answers by status, latencies in ms (of 2xx) and the seconds it took.
 */
export async function closedLoop({ base, path, token, connections, seconds, next }) {
  const result = { statuses: {}, latencies: [], seconds: 0 };
  const started = performance.now();
  const until = started + (seconds ?? 1e6) * 1000;
  await Promise.all(Array.from({ length: connections }, () => drive(new Line(base, path, token), until, next, result)));
  result.seconds = (performance.now() - started) / 1000;
  return result;
}

async function drive(line, until, next, result) {
  await line.open();
  while (performance.now() < until) {
    const body = next();
    if (body === undefined) break;
    const sent = performance.now();
    const status = await line.post(body);
    result.statuses[status] = (result.statuses[status] ?? 0) + 1;
    if (status < 300) result.latencies.push(performance.now() - sent);
  }
  line.close();
}

/** One keep-alive connection; one request at a time. */
export class Line {
  constructor(base, path, token) {
    const { hostname, port } = new URL(base);
    this.at = { host: hostname, port: Number(port) };
    this.head = `POST ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\nContent-Length: `;
    this.text = '';
  }

  open() {
    return new Promise((resolve, reject) => {
      this.socket = connect({ ...this.at, noDelay: true }, resolve);
      this.socket.setEncoding('latin1');
      this.socket.on('error', (error) => {
        reject(error);
        this.fail?.(error);
      });
      this.socket.on('close', () => this.fail?.(new Error('The line was closed')));
      this.socket.on('data', (chunk) => {
        this.text += chunk;
        this.read();
      });
    });
  }

  /** Resolves to the status; rejects when the line breaks before the answer. */
  post(body) {
    return new Promise((resolve, reject) => {
      this.done = resolve;
      this.fail = reject;
      this.socket.write(`${this.head}${Buffer.byteLength(body)}\r\n\r\n${body}`);
    });
  }

  read() {
    const end = this.text.indexOf('\r\n\r\n');
    if (end < 0) return;
    const length = Number(/content-length: (\d+)/i.exec(this.text.slice(0, end))?.[1] ?? 0);
    if (this.text.length < end + 4 + length) return;
    const status = Number(this.text.slice(9, 12));
    this.text = this.text.slice(end + 4 + length);
    this.done?.(status);
  }

  close() {
    this.fail = undefined;
    this.socket.destroy();
  }
}
