import { useSignal, type Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { call } from '../api';

/** What was read from a path; `failed` while the last try found no line. */
export interface Loaded<T> {
  readonly data: Signal<T | undefined>;
  readonly failed: Signal<boolean>;
}

/** Pushes come five times a second; a list that re-reads itself follows at a pace a reader can. */
const PACE_MS = 1_000;

/** Reads a path, again whenever it or `version` changes; what was read stays until the next answer. Null: nothing to read. */
export function useLoaded<T>(path: string | null, version: number | string = 0): Loaded<T> {
  const data = useSignal<T | undefined>(undefined);
  const failed = useSignal(false);
  const last = useSignal<string | null>(null);
  useEffect(() => {
    if (path === null) return undefined;
    const stop = new AbortController();
    if (last.value !== path) data.value = undefined;
    const wait = last.value === path ? PACE_MS : 0;
    last.value = path;
    const timer = setTimeout(() => {
      call<T>('GET', path, undefined, stop.signal)
        .then((read) => {
          data.value = read;
          failed.value = false;
        })
        .catch(() => {
          if (!stop.signal.aborted) failed.value = true;
        });
    }, wait);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [path, version]);
  return { data, failed };
}
