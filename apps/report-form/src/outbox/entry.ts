import type { Envelope } from '@tizim/contract/sealing';

/** What a phone keeps of its membership. `token` is the phone's own key to the server; `deviceId` lets the server know its corrections when another phone carries them. */
export interface Membership {
  readonly token: string;
  readonly eventId: string;
  readonly intakeKey: string;
  readonly placeId: string | null;
  readonly deviceId: string | null;
}

/** How a report stands to an earlier one of the same phone. Says nothing of what either said. */
export interface About {
  readonly id: string;
  readonly how: 'corrects' | 'withdraws' | 'follows';
}

/** Why the server will not take a report as it is; `steps` in the words tell people what to do. */
export type Trouble = 'refused' | 'unknown_phone' | 'other_event';

/** A sealed report that has not been taken yet. One record per report; the phone can't read `sealed`. Times in ms of this phone's clock. */
export interface Waiting {
  readonly id: string;
  readonly eventId: string;
  readonly at: number;
  readonly sealed: Envelope;
  readonly about: About | null;
  /** Brought here by a file, for a phone that has no line. */
  readonly carried: boolean;
  /** Until then it can be taken back without a trace. */
  readonly leavesAt: number;
  /** An attempt has begun: it may have arrived, whatever we heard. */
  readonly left: boolean;
  readonly tries: number;
  readonly notBefore: number;
  readonly trouble: Trouble | null;
}

export type Progress = 'received' | 'checking' | 'counted' | 'set_apart';

/** What is left on the phone of a report that arrived: id, code, time, state. */
export interface Receipt {
  readonly id: string;
  readonly at: number;
  readonly code: string | null;
  readonly progress: Progress;
  readonly about: About | null;
  readonly carried: boolean;
}

/** Long enough to notice a slip of the thumb, short enough that nobody waits for it. */
export const GRACE_MS = 5_000;

/**
 * RFC 9562 version 7: 48 bits of time, 74 random bits. The id is the report's idempotency key.
 * @param now ms since 1970
 */
export function newId(now: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const view = new DataView(bytes.buffer);
  view.setUint16(0, Math.floor(now / 2 ** 32));
  view.setUint32(2, now % 2 ** 32);
  view.setUint8(6, 0x70 | (view.getUint8(6) & 0x0f));
  view.setUint8(8, 0x80 | (view.getUint8(8) & 0x3f));
  const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
