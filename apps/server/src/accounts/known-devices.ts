import { hash } from 'node:crypto';
import type { Accounts, DeviceGrant } from '../store/accounts.js';

/** 30 s: bounds what a lost doorbell could cost; a revocation empties this at once. */
const KEPT_MS = 30_000;
/** 20 000 phones, about 6 MB; more are looked up again. */
const MAX_KEPT = 20_000;

/**
 * Devices by token, so that a busy phone costs one look-up in 30 s. Keyed by hash: tokens stay out of memory dumps.
 * Only devices that may send are kept; a stranger is looked up every time.
 */
export class KnownDevices {
  private readonly known = new Map<string, { readonly grant: DeviceGrant; readonly until: number }>();
  private generation = 0;
  constructor(private readonly accounts: Accounts) {}

  async find(token: string): Promise<DeviceGrant | undefined> {
    const key = hash('sha256', token, 'base64');
    const kept = this.known.get(key);
    if (kept && kept.until > Date.now()) return kept.grant;
    const generation = this.generation;
    const grant = await this.accounts.device(token);
    if (!grant) this.known.delete(key);
    // A revocation that came while we looked: this answer may be older than it, so it is not kept.
    else if (generation === this.generation) this.keep(key, grant);
    return grant;
  }

  /** After a revocation anywhere, and after the doorbell was away: everything is looked up again. */
  forget(): void {
    this.generation++;
    this.known.clear();
  }

  private keep(key: string, grant: DeviceGrant): void {
    if (this.known.size >= MAX_KEPT) this.known.clear();
    this.known.set(key, { grant, until: Date.now() + KEPT_MS });
  }
}
