import { EMPTY, type Draft } from './draft';
import type { Membership, Receipt, Waiting } from './outbox/entry';
import type { Suggestion } from './places/cities';
import { counted, languageOf, WORDS, type Lang, type PluralKey, type TextKey } from './words';

export type Screen = 'report' | 'place' | 'saved' | 'receipts' | 'phone';

/** Everything the screen shows. One value, replaced whole; the view is a function of it. */
export interface State {
  readonly lang: Lang;
  readonly screen: Screen;
  /** False: nobody answered lately, or the phone says that it has no network. */
  readonly online: boolean;
  /** Undefined while the phone still looks. */
  readonly membership: Membership | null | undefined;
  /** `now`: the invitation is being told to the server; `later`: nobody answered yet. */
  readonly joining: 'no' | 'now' | 'later' | 'spent';
  readonly waiting: readonly Waiting[];
  readonly receipts: readonly Receipt[];
  readonly draft: Draft;
  readonly more: boolean;
  /** The report that was sent last, and its draft while it can still be taken back. */
  readonly last: { readonly id: string; readonly draft: Draft | null } | null;
  readonly suggestions: readonly Suggestion[];
  readonly finding: 'no' | 'asks' | 'failed';
  /** The receipt whose choices are open, and whether "withdraw" was pressed once. */
  readonly chosen: string | null;
  readonly sure: boolean;
  readonly failed: boolean;
  readonly update: boolean;
  readonly holding: boolean;
  readonly covered: boolean;
  readonly fingerprint: string | null;
  readonly carried: string | null;
}

let state: State = {
  lang: languageOf([localStorage.getItem('lang') ?? '', ...navigator.languages]),
  screen: 'report',
  online: navigator.onLine,
  membership: undefined,
  joining: 'no',
  waiting: [],
  receipts: [],
  draft: EMPTY,
  more: false,
  last: null,
  suggestions: [],
  finding: 'no',
  chosen: null,
  sure: false,
  failed: false,
  update: false,
  holding: false,
  covered: false,
  fingerprint: null,
  carried: null,
};
let paint: (s: State) => void = () => undefined;

export const now = (): State => state;

/** Replaces what `patch` names and paints. */
export function set(patch: Partial<State>): void {
  state = { ...state, ...patch };
  paint(state);
}

/** A clean form. The city is kept from report to report; words about the place are not written anywhere. */
export function fresh(): Draft {
  return { ...EMPTY, placeId: localStorage.getItem('city') ?? state.membership?.placeId ?? null };
}

export function write(patch: Partial<Draft>): void {
  set({ draft: { ...state.draft, ...patch }, failed: false });
}

export function onChange(painter: (s: State) => void): void {
  paint = painter;
  paint(state);
}

export const t = (key: TextKey): string => WORDS[state.lang][key];
export const n = (key: PluralKey, count: number): string => counted(state.lang, key, count);

export function speak(lang: Lang): void {
  document.documentElement.lang = lang;
  localStorage.setItem('lang', lang);
  set({ lang });
}
