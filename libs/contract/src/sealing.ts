/**
 * Sealing: a report is encrypted on the phone to the event's intake key, and the phone cannot read it again.
 * Ephemeral ECDH P-256 → HKDF-SHA-256 → AES-256-GCM, padded to 512-byte steps, the report's id bound in as AAD.
 * WebCrypto alone, so that the same lines run on a phone, in a service worker and on the server.
 */

/** What travels and what is kept: base64url fields, nothing readable but the sizes. */
export interface Envelope {
  readonly v: 1;
  /** Uncompressed P-256 point of the phone's throw-away key, 65 bytes. */
  readonly epk: string;
  /** AES-GCM nonce, 12 bytes. */
  readonly iv: string;
  /** Ciphertext with its 16-byte tag. */
  readonly ct: string;
}

/** 512 bytes: "3 detained" and a full witness account differ by a few steps, not by their length. */
const PAD = 512;
const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;
const utf8 = new TextEncoder();

/** Seals `value` (JSON) under `intakeKey` (raw P-256 point, base64url) for the report `id`. */
export async function seal(intakeKey: string, id: string, value: unknown): Promise<Envelope> {
  const recipient = await crypto.subtle.importKey('raw', fromBase64url(intakeKey), CURVE, false, []);
  const ephemeral = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  const epk = new Uint8Array(await crypto.subtle.exportKey('raw', ephemeral.publicKey));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await deriveKey(recipient, ephemeral.privateKey, epk, 'encrypt');
  const ct = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: utf8.encode(id) },
    key,
    pad(utf8.encode(JSON.stringify(value))),
  );
  return { v: 1, epk: toBase64url(epk), iv: toBase64url(iv), ct: toBase64url(new Uint8Array(ct)) };
}

/** Opens what {@link seal} made. Throws when the key, the id or a single bit is wrong. */
export async function open(privateKey: CryptoKey, id: string, envelope: Envelope): Promise<unknown> {
  const epk = fromBase64url(envelope.epk);
  const sender = await crypto.subtle.importKey('raw', epk, CURVE, false, []);
  const key = await deriveKey(sender, privateKey, epk, 'decrypt');
  const padded = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: fromBase64url(envelope.iv), additionalData: utf8.encode(id) },
    key,
    fromBase64url(envelope.ct),
  );
  return JSON.parse(unpad(new Uint8Array(padded)));
}

async function deriveKey(
  publicKey: CryptoKey,
  privateKey: CryptoKey,
  salt: Uint8Array<ArrayBuffer>,
  use: 'encrypt' | 'decrypt',
): Promise<CryptoKey> {
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: publicKey }, privateKey, 256);
  const hkdf = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt, info: utf8.encode('tizim report v1') },
    hkdf,
    { name: 'AES-GCM', length: 256 },
    false,
    [use],
  );
}

/** Four length bytes, the text, zeros up to the next step. */
function pad(text: Uint8Array): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(Math.ceil((text.length + 4) / PAD) * PAD);
  new DataView(out.buffer).setUint32(0, text.length);
  out.set(text, 4);
  return out;
}

function unpad(padded: Uint8Array): string {
  const length = new DataView(padded.buffer, padded.byteOffset).getUint32(0);
  if (length > padded.length - 4) throw new Error('Expected a padded text, got a length beyond its end');
  return new TextDecoder('utf-8', { fatal: true }).decode(padded.subarray(4, 4 + length));
}

export function toBase64url(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

export function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
}
