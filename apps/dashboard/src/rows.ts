import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { useKeys } from './keys';

/** J and K walk the focus through a list's `[data-row]`s; the row decides what Enter does. */
export function useRows<E extends HTMLElement = HTMLUListElement>(): RefObject<E | null> {
  const list = useRef<E>(null);
  const step = (by: 1 | -1) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const at = rows.findIndex((r) => r.contains(document.activeElement));
    rows[Math.min(rows.length - 1, Math.max(0, at + by))]?.focus();
  };
  useKeys({ KeyJ: () => step(1), KeyK: () => step(-1) });
  return list;
}
