import { h } from '../view';
import { wipe } from '../phone';
import { set, speak, t, type State } from '../state';
import { LANGS } from '../words';
import { Phone } from './phone';
import { PlacePicker } from './place';
import { Receipts } from './receipts';
import { Report } from './report';
import { Saved } from './saved';
import { Icon } from './parts';

/** 2 s: nobody holds a sign that long by accident, and it is done before a hand reaches the phone. */
const HOLD_MS = 2_000;
let holding: ReturnType<typeof setTimeout> | undefined;

export function App({ s, takeOver }: { s: State; takeOver: () => Promise<void> }) {
  return (
    <main class={s.covered ? 'covered' : ''}>
      <Top s={s} />
      {s.update && (
        <p class="update" role="status">
          {t('update')}
          <button type="button" onClick={() => void takeOver()}>
            {t('updateNow')}
          </button>
        </p>
      )}
      {s.membership === undefined ? null : s.membership === null && s.screen !== 'phone' ? <Invite s={s} /> : <Current s={s} />}
    </main>
  );
}

function Current({ s }: { s: State }) {
  switch (s.screen) {
    case 'report':
      return <Report s={s} />;
    case 'place':
      return <PlacePicker s={s} />;
    case 'saved':
      return <Saved s={s} />;
    case 'receipts':
      return <Receipts s={s} />;
    case 'phone':
      return <Phone s={s} />;
  }
}

function Top({ s }: { s: State }) {
  const open = s.waiting.length;
  return (
    <header>
      <button
        type="button"
        class={s.holding ? 'sign held' : 'sign'}
        aria-label={t('wipeHint')}
        onPointerDown={hold}
        onPointerUp={release}
        onPointerLeave={release}
        onPointerCancel={release}
        onContextMenu={(e) => e.preventDefault()}
      >
        <Sign />
      </button>
      <span class={s.online ? 'line on' : 'line off'} role="status">
        {t(s.online ? 'online' : 'offline')}
      </span>
      {s.membership && (
        <button type="button" class="plain" aria-label={t('mine')} onClick={() => set({ screen: 'receipts', chosen: null })}>
          <Icon name="list" />
          {open > 0 && <b class="badge">{open}</b>}
        </button>
      )}
      <div class="langs" role="group">
        {LANGS.map((l) => (
          <button type="button" key={l} lang={l} aria-pressed={s.lang === l} onClick={() => speak(l)}>
            {{ kk: 'Қаз', ru: 'Рус', en: 'Eng' }[l]}
          </button>
        ))}
      </div>
    </header>
  );
}

function Sign() {
  return (
    <svg class="mark" viewBox="0 0 40 40" aria-hidden="true">
      <circle cx="20" cy="20" r="12" />
      <path d="M20 8a12 12 0 0 1 12 12" />
      <circle class="dot" cx="20" cy="20" r="3.5" />
      <circle class="ring" cx="20" cy="20" r="18" pathLength="1" />
    </svg>
  );
}

function Invite({ s }: { s: State }) {
  return (
    <section class="middle">
      <h1>{t(s.joining === 'now' || s.joining === 'later' ? 'joining' : 'needInvite')}</h1>
      {s.joining !== 'now' && (
        <p role="status">{t(s.joining === 'spent' ? 'badInvite' : s.joining === 'later' ? 'joinLater' : 'needInviteMore')}</p>
      )}
    </section>
  );
}

function hold(): void {
  set({ holding: true });
  holding = setTimeout(() => void wipe(), HOLD_MS);
}

function release(): void {
  clearTimeout(holding);
  set({ holding: false });
}
