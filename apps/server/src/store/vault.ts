import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Master key: 32 bytes in a file beside, never inside, the database. Made with mode 0600 on first start; of several
 * processes that start at once one makes it, whole before it has its name, and all read the same.
 */
export function loadMasterKey(file: string): Buffer {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, randomBytes(32), { mode: 0o600 });
    try {
      linkSync(draft, file);
    } catch (error) {
      if (!existsSync(file)) throw error;
    } finally {
      rmSync(draft, { force: true });
    }
  }
  chmodSync(file, 0o600);
  return readFileSync(file);
}

/**
 * AES-256-GCM: nonce (12) ‖ tag (16) ‖ ciphertext. `bound` ties the bytes to their row, so that a ciphertext
 * moved to another row does not open.
 */
export function encrypt(key: Buffer, bound: string, plain: string | Buffer): Buffer {
  const nonce = freshNonce();
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(bound));
  const body = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain);
  cipher.final(); // GCM keeps nothing back
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** Nonces are drawn 512 at a time: one draw costs as much as encrypting a report. Each byte is used once. */
const NONCES = 512 * 12;
let drawn = Buffer.alloc(0);

function freshNonce(): Buffer {
  if (drawn.length === 0) drawn = randomBytes(NONCES);
  const nonce = drawn.subarray(0, 12);
  drawn = drawn.subarray(12);
  return nonce;
}

/** Throws when key, binding or bytes are not what {@link encrypt} used. */
export function decrypt(key: Buffer, bound: string, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(bound));
  decipher.setAuthTag(sealed.subarray(12, 28));
  const plain = decipher.update(sealed.subarray(28));
  decipher.final(); // throws when anything was changed
  return plain;
}
