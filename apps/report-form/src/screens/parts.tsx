import { h } from '../view';
import { t } from '../state';

const PATHS = {
  detained: 'M6 4v16M12 4v16M18 4v16',
  released: 'M4 12.5l5.5 5.5L20 6.5',
  injured: 'M12 4v16M4 12h16',
  police_presence: 'M12 3l8 3v6c0 5-4 8-8 9-4-1-8-4-8-9V6z',
  pin: 'M12 21s7-6.2 7-11.5A7 7 0 0 0 5 9.5C5 14.8 12 21 12 21zM12 7a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z',
  target: 'M12 2v4M12 18v4M2 12h4M18 12h4M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10z',
  list: 'M5 6h14M5 12h14M5 18h9',
  gear: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 4v6M9 14v6',
  back: 'M15 5l-7 7 7 7',
};
export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** Moves the reader's and the keyboard's place to a screen that has opened. Stable, so that it runs once. */
export function focusOnce(element: HTMLElement): void {
  element.focus({ preventScroll: true });
}

export function Title({ children, back }: { children?: unknown; back: () => void }) {
  return (
    <div class="title">
      <button type="button" class="plain" aria-label={t('back')} onClick={back}>
        <Icon name="back" />
      </button>
      <h1 tabIndex={-1} ref={focusOnce}>
        {children}
      </h1>
    </div>
  );
}

/** "10:42", of another day "26.11, 10:42": 24 hours and figures alone, the same in every language. */
export function clock(at: number): string {
  const today = new Date(at).toDateString() === new Date().toDateString();
  const day = today ? {} : ({ day: '2-digit', month: '2-digit' } as const);
  return new Intl.DateTimeFormat('ru', { ...day, hour: '2-digit', minute: '2-digit' }).format(at);
}
