import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from './words/words';

type Loaded = { readonly Part: ComponentType<{ readonly done: () => void }> };

/** A part of the page that comes when it is opened: the board is on the screen first. */
const PARTS = {
  tables: () => import('./tables/tables').then((m): Loaded => ({ Part: m.Tables })),
  team: () => import('./team/team').then((m): Loaded => ({ Part: m.Team })),
  review: () => import('./review/review').then((m): Loaded => ({ Part: m.Review })),
  custody: () => import('./custody/custody').then((m): Loaded => ({ Part: m.Custody })),
  search: () => import('./header/search').then((m): Loaded => ({ Part: m.Search })),
  press: () => import('./header/press').then((m): Loaded => ({ Part: m.Press })),
  newEvent: () => import('./header/new-event').then((m): Loaded => ({ Part: m.NewEvent })),
  help: () => import('./header/help').then((m): Loaded => ({ Part: m.Help })),
} as const;
const nothing = () => undefined;

export function Later({ name, done = nothing }: { name: keyof typeof PARTS; done?: () => void }) {
  const loaded = useSignal<Loaded | null>(null);
  const failed = useSignal(false);
  useEffect(() => {
    PARTS[name]().then(
      (found) => {
        loaded.value = found;
      },
      () => {
        failed.value = true;
      },
    );
  }, [name]);
  const Part = loaded.value?.Part;
  return Part ? <Part done={done} /> : <p class="empty">{t(failed.value ? 'noLine' : 'loading')}</p>;
}

/** Fetches every part when the browser has nothing to do: a tab opens at once, also when the line is gone by then. */
export function fetchParts(): void {
  const idle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 3_000));
  idle(() => {
    for (const load of Object.values(PARTS)) load().catch(nothing);
  });
}
