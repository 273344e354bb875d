import { useSignal, type Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { call } from '../api';

/** What was read from a path; `failed` while the last try found no line. */
export interface Loaded<T> {
  readonly data: Signal<T | undefined>;
  readonly failed: Signal<boolean>;
}

/** Pushes come five times a second; a list that re-reads itself follows at a pace a reader can. */
const PACE_MS = 1_000;
/** … and one that is dear to read comes less often: reading it takes at most a fifth of the time. */
const REST = 4;
/** Without a line a list tries again by itself. */
const RETRY_MS = 5_000;

/** Reads a path, again whenever it or `version` changes; what was read stays until the next answer. Null: nothing to read. */
export function useLoaded<T>(path: string | null, version: number | string = 0): Loaded<T> {
  const data = useSignal<T | undefined>(undefined);
  const failed = useSignal(false);
  const reader = useRef<Reader | undefined>(undefined);
  useEffect(() => {
    data.value = undefined;
    if (path === null) return undefined;
    const own = new Reader(async (stop) => {
      try {
        const read = await call<T>('GET', path, undefined, stop);
        if (stop.aborted) return;
        data.value = read;
        failed.value = false;
      } catch (error) {
        failed.value ||= !stop.aborted;
        throw error;
      }
    });
    reader.current = own;
    return () => {
      own.stop();
      reader.current = undefined;
    };
  }, [path]);
  useEffect(() => reader.current?.want(), [path, version]);
  return { data, failed };
}

/** The items in the order in which they were first seen, new ones last: nothing moves under a finger. */
export function useSteady<T>(items: readonly T[], key: (item: T) => string): T[] {
  const seen = useRef(new Map<string, number>());
  for (const item of items) if (!seen.current.has(key(item))) seen.current.set(key(item), seen.current.size);
  return [...items].sort((a, b) => (seen.current.get(key(a)) ?? 0) - (seen.current.get(key(b)) ?? 0));
}

/**
 * Reads whenever somebody wants it, but one reading at a time and each a pace after the last began: however often it is
 * wanted meanwhile, it is read once more, and never put off.
 */
class Reader {
  private readonly stopped = new AbortController();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private reading = false;
  private wanted = false;
  private notBefore = 0;
  constructor(private readonly read: (stop: AbortSignal) => Promise<void>) {}

  want(): void {
    this.wanted = true;
    if (!this.reading) this.timer ??= setTimeout(() => void this.run(), Math.max(0, this.notBefore - performance.now()));
  }

  stop(): void {
    clearTimeout(this.timer);
    this.stopped.abort();
  }

  private async run(): Promise<void> {
    this.timer = undefined;
    this.wanted = false;
    this.reading = true;
    const began = performance.now();
    let pause = 0;
    await this.read(this.stopped.signal).catch(() => {
      this.wanted = true;
      pause = RETRY_MS;
    });
    const ended = performance.now();
    this.notBefore = Math.max(began + PACE_MS, ended + REST * (ended - began), ended + pause);
    this.reading = false;
    if (this.wanted && !this.stopped.signal.aborted) this.want();
  }
}
