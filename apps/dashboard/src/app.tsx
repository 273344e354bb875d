import { useSignal } from '@preact/signals';
import { BoardPage } from './board';
import { Entry, NewEvent } from './entry';
import { Invite } from './invite';
import { asOf, choose, event, events, held, lang, live, me, n, page, signOut, t } from './state';
import { TalliesPage } from './tallies';

export function App() {
  if (me.value === undefined) return null;
  return <div class="app">{me.value === null ? <><Bar /><Entry /></> : event.value === undefined ? <><Bar /><NewEvent /></> : <><Bar /><Page /></>}</div>;
}

function Page() {
  if (page.value === 'tallies') return <TalliesPage />;
  if (page.value === 'invite') return <Invite />;
  return <BoardPage />;
}

function Bar() {
  const dark = useSignal(document.documentElement.dataset['theme'] ?? '');
  const toggle = () => { const next = (dark.value || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark' ? 'light' : 'dark'; dark.value = next; document.documentElement.dataset['theme'] = next; };
  return (
    <header class="bar">
      <img src="/icon.svg" alt="Tizim" width="30" height="30" />
      {event.value && <select aria-label={t('day')} value={event.value.id} onChange={(e) => { const found = events.value.find((x) => x.id === e.currentTarget.value); if (found) void choose(found); }}>{events.value.map((e) => <option key={e.id} value={e.id}>{e.title[lang.value]} · {e.day}</option>)}</select>}
      {event.value && <Totals />}
      <span class="space" />
      {event.value && <nav>{(['board', 'tallies', 'invite'] as const).map((p) => <button type="button" key={p} aria-current={page.value === p ? 'page' : undefined} onClick={() => { page.value = p; }}>{t(p)}</button>)}</nav>}
      {event.value && <span class={live.value ? 'live' : 'live stale'} role="status">{t(live.value ? 'live' : 'stale')} <span class="num">{asOf.value}</span></span>}
      <div class="langs">{(['kk', 'ru', 'en'] as const).map((l) => <button type="button" key={l} lang={l} aria-pressed={lang.value === l} onClick={() => { lang.value = l; }}>{{ kk: 'Қаз', ru: 'Рус', en: 'Eng' }[l]}</button>)}</div>
      <button type="button" class="icon" aria-label={t('theme')} onClick={toggle}>◐</button>
      {me.value && <button type="button" class="icon" onClick={() => void signOut()}>{t('signOut')}</button>}
    </header>
  );
}

function Totals() {
  const total = held.value?.board.total;
  if (!total) return null;
  const figure = (key: 'inside' | 'released' | 'lawyer' | 'over' | 'unverified', value: number) => <div class={key}><dt>{t(key)}</dt><dd>{n(value)}</dd></div>;
  return (
    <dl class={live.value ? 'totals' : 'totals old'}>
      <div><dt>{t('detained')}</dt><dd data-testid="detained">{n(total.best)} <small>{n(total.low)}–{n(total.high)}</small></dd></div>
      {figure('inside', total.inside)}{figure('released', total.released)}{figure('lawyer', total.withLawyer)}{figure('over', total.overLimit)}{figure('unverified', total.listed - total.confirmed)}
    </dl>
  );
}
