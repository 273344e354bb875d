import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../words/words';

/** The browser's own dialog: it holds the focus, Esc closes it. A form is begun at its first field, not at the cross. */
export function Dialog({ label, close, children }: { label: string; close: () => void; children: ComponentChildren }) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    box.current?.showModal();
    box.current?.querySelector<HTMLElement>('input, select')?.focus();
  }, []);
  return (
    <dialog
      ref={box}
      aria-label={label}
      onClose={close}
      onClick={(e) => {
        if (e.target === box.current) box.current?.close();
      }}
    >
      <div class="dialog">
        <header>
          <h2>{label}</h2>
          <button type="button" class="icon" aria-label={t('close')} onClick={() => box.current?.close()}>
            ×
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
