import { createDecipheriv, createHmac, type ECDH } from 'node:crypto';
import type { Envelope } from '@tizim/contract';

/** AES-GCM's tag ends the ciphertext, as WebCrypto leaves it. */
const TAG = 16;
/** What the key is for, with HKDF's counter of its first and only block. */
const INFO = Buffer.from('tizim report v1\x01');
/** One for all envelopes: making one costs as much as decrypting. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Opens what a phone sealed with `seal` of the contract: the same construction in Node's own crypto. WebCrypto makes
 * five trips to the thread pool for one envelope and costs three times as much. Throws when the key, the id or a bit is wrong.
 */
export function openEnvelope(intake: ECDH, id: string, envelope: Envelope): unknown {
  const epk = Buffer.from(envelope.epk, 'base64url');
  const key = hkdf(intake.computeSecret(epk), epk);
  const sealed = Buffer.from(envelope.ct, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(envelope.iv, 'base64url'), { authTagLength: TAG });
  decipher.setAAD(Buffer.from(id));
  decipher.setAuthTag(sealed.subarray(-TAG));
  const padded = decipher.update(sealed.subarray(0, -TAG));
  decipher.final(); // GCM keeps nothing back: it only checks the tag
  const length = padded.readUInt32BE(0);
  if (length > padded.length - 4) throw new Error('Expected a padded text, got a length beyond its end');
  return JSON.parse(utf8.decode(padded.subarray(4, 4 + length)));
}

/** HKDF-SHA-256 for 32 bytes (RFC 5869): two HMACs. `hkdfSync` makes two key objects first and costs twice as much. */
function hkdf(secret: Buffer, salt: Buffer): Buffer {
  return createHmac('sha256', createHmac('sha256', salt).update(secret).digest()).update(INFO).digest();
}
