import { crc32, deflateSync } from 'node:zlib';

/** The sign in units of its radius: a ring, a quarter of it in orange, a dot. The same as `public/icon.svg`. */
const PAPER = [0xf3, 0xf2, 0xee];
const INK = [0x17, 0x20, 0x2a];
const ORANGE = [0xb8, 0x43, 0x1a];
const RING = { from: 0.86, to: 1.14 };
const DOT = 0.28;
/** 4 × 4 samples a pixel: edges as smooth as a font's. */
const SAMPLES = 4;

export interface IconFile {
  readonly name: string;
  readonly png: Buffer;
}

/** Icons for the home screen. `reach`: the ring's radius as a part of the width; maskable ones keep to the safe zone (40 %). */
export function icons(): IconFile[] {
  return [
    ['icon-180.png', 180, 0.28],
    ['icon-192.png', 192, 0.28],
    ['icon-512.png', 512, 0.28],
    ['icon-maskable-512.png', 512, 0.23],
  ].map(([name, size, reach]) => ({ name: String(name), png: png(Number(size), Number(reach)) }));
}

function png(size: number, reach: number): Buffer {
  const rows = Buffer.alloc(size * (1 + size * 3));
  for (let y = 0; y < size; y += 1) for (let x = 0; x < size; x += 1) rows.set(pixel(x, y, size, reach), y * (1 + size * 3) + 1 + x * 3);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 2, 0, 0, 0], 8); // 8 bits, RGB, no interlace
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function pixel(x: number, y: number, size: number, reach: number): number[] {
  const sum = [0, 0, 0];
  for (let i = 0; i < SAMPLES * SAMPLES; i += 1) {
    const colour = colourAt(
      (x + ((i % SAMPLES) + 0.5) / SAMPLES - size / 2) / (size * reach),
      (y + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES - size / 2) / (size * reach),
    );
    colour.forEach((c, k) => {
      sum[k] = (sum[k] ?? 0) + c;
    });
  }
  return sum.map((s) => Math.round(s / (SAMPLES * SAMPLES)));
}

function colourAt(x: number, y: number): readonly number[] {
  const r = Math.hypot(x, y);
  if (r <= DOT) return INK;
  if (r < RING.from || r > RING.to) return PAPER;
  return x > 0 && y < 0 ? ORANGE : INK;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), out.length - 4);
  return out;
}
