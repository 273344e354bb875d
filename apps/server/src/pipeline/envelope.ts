import { createDecipheriv, hkdfSync, type ECDH } from 'node:crypto';
import type { Envelope } from '@tizim/contract';

/** AES-GCM's tag ends the ciphertext, as WebCrypto leaves it. */
const TAG = 16;

/**
 * Opens what a phone sealed with `seal` of the contract: the same construction in Node's own crypto. WebCrypto makes
 * five trips to the thread pool for one envelope and costs three times as much. Throws when the key, the id or a bit is wrong.
 */
export function openEnvelope(intake: ECDH, id: string, envelope: Envelope): unknown {
  const epk = Buffer.from(envelope.epk, 'base64url');
  const key = Buffer.from(hkdfSync('sha256', intake.computeSecret(epk), epk, 'tizim report v1', 32));
  const sealed = Buffer.from(envelope.ct, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(envelope.iv, 'base64url'), { authTagLength: TAG });
  decipher.setAAD(Buffer.from(id));
  decipher.setAuthTag(sealed.subarray(-TAG));
  const padded = Buffer.concat([decipher.update(sealed.subarray(0, -TAG)), decipher.final()]);
  const length = padded.readUInt32BE(0);
  if (length > padded.length - 4) throw new Error('Expected a padded text, got a length beyond its end');
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(padded.subarray(4, 4 + length)));
}
