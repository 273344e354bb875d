import { describe, expect, it } from 'vitest';
import { open, report, seal, toBase64url } from '../src/index.js';

async function keys() {
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
  return { publicKey: toBase64url(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))), privateKey: pair.privateKey };
}

describe('a sealed report', () => {
  it('opens with the event’s key and its own id, and with nothing else', async () => {
    const { publicKey, privateKey } = await keys();
    const sealed = await seal(publicKey, 'id-1', { name: 'Айгүл' });
    expect(await open(privateKey, 'id-1', sealed)).toEqual({ name: 'Айгүл' });
    await expect(open(privateKey, 'id-2', sealed)).rejects.toThrow();
    await expect(open((await keys()).privateKey, 'id-1', sealed)).rejects.toThrow();
  });
  it('tells nothing by its length: short and long notes are the same size', async () => {
    const { publicKey } = await keys();
    const [a, b] = [await seal(publicKey, 'i', { n: 'x' }), await seal(publicKey, 'i', { n: 'x'.repeat(400) })];
    expect(a.ct.length).toBe(b.ct.length);
  });
  it('fits the contract', async () => {
    const { publicKey } = await keys();
    const id = '0190b5e2-7c4a-7c3e-9a54-3f1f0d9c5b11';
    expect(report.safeParse({ id, eventId: crypto.randomUUID(), sealed: await seal(publicKey, id, {}) }).success).toBe(true);
  });
});
