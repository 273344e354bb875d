import { useEffect, useRef } from 'preact/hooks';

type Actions = Readonly<Record<string, () => void>>;

/**
 * Keys while a part of the page is shown, by `KeyboardEvent.code`: M is M on a Kazakh and a Russian keyboard too.
 * Silent while somebody types, with Ctrl/Alt/Meta, and behind an open dialog; `Slash` is also "?" with Shift.
 */
export function useKeys(actions: Actions): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const press = (e: KeyboardEvent) => {
      if (e.ctrlKey || e.altKey || e.metaKey || typing(e.target) || document.querySelector('dialog[open]')) return;
      const action = latest.current[e.shiftKey ? `Shift+${e.code}` : e.code];
      if (!action || (e.code === 'Space' && e.target instanceof HTMLButtonElement)) return;
      e.preventDefault();
      action();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement
    ? target.type !== 'range' && target.type !== 'checkbox'
    : target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
