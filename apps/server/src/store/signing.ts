import { createPrivateKey, createPublicKey, hkdfSync, sign, type KeyObject } from 'node:crypto';

/** The fixed head of a PKCS #8 Ed25519 key (RFC 8410); the 32-byte seed follows. */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Signs exports with Ed25519. The key comes from the master key (HKDF-SHA-256), so that every process signs alike and there is one secret to guard. */
export class Signer {
  private readonly key: KeyObject;
  /** SPKI, PEM. */
  readonly publicKey: string;

  constructor(masterKey: Buffer) {
    const seed = Buffer.from(hkdfSync('sha256', masterKey, Buffer.alloc(0), 'tizim export signature v1', 32));
    this.key = createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' });
    this.publicKey = createPublicKey(this.key).export({ format: 'pem', type: 'spki' }).toString();
  }

  /** The signature of a text, base64url. */
  sign(text: string | Buffer): string {
    return sign(null, typeof text === 'string' ? Buffer.from(text) : text, this.key).toString('base64url');
  }
}
