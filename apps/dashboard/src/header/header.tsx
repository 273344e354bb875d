import { signal, useSignal } from '@preact/signals';
import { personSought, stationChosen } from '../board/side';
import { Totals } from '../board/totals';
import { useKeys } from '../keys';
import { Later } from '../later';
import { following, connected } from '../live/line';
import { choose, chosen, event, events, mayDecide, me, page, past, signOut, type Page } from '../live/state';
import { date, lang, LANGS, seconds, speak, t } from '../words/words';
import { offsetIn } from '../words/zone';
import { Dialog } from './dialog';
import { themed, turnTheme } from './theme';

const LABELS = { kk: 'Қаз', ru: 'Рус', en: 'Eng' } as const;
const PAGES: readonly Page[] = ['board', 'tables', 'team'];

export function Header() {
  const open = event.value;
  const menu = useSignal(false);
  return (
    <header class="bar">
      <div class="brand">
        <img src="/icon.svg" alt="" width="30" height="30" />
        {open ? <EventPicker /> : <b>Tizim</b>}
      </div>
      {open && page.value === 'board' && <Totals />}
      <span class="space" />
      {open && <Truth />}
      <button
        type="button"
        class="icon menu-button"
        aria-label={t('menu')}
        aria-expanded={menu.value}
        onClick={() => {
          menu.value = !menu.value;
        }}
      >
        <Icon name="menu" />
      </button>
      <div
        class={menu.value ? 'more open' : 'more'}
        onClick={() => {
          menu.value = false;
        }}
      >
        {open && (
          <nav aria-label={t('pages')}>
            {PAGES.map((p) => (
              <button
                type="button"
                key={p}
                aria-current={page.value === p ? 'page' : undefined}
                onClick={() => {
                  page.value = p;
                }}
              >
                {t(p)}
              </button>
            ))}
          </nav>
        )}
        {open && <Tools />}
        <div class="langs" role="group" aria-label={t('language')}>
          {LANGS.map((l) => (
            <button type="button" key={l} lang={l} aria-pressed={lang.value === l} onClick={() => void speak(l)}>
              {LABELS[l]}
            </button>
          ))}
        </div>
        <button type="button" class="icon" aria-label={t('theme')} title={t('theme')} onClick={turnTheme}>
          <Icon name={themed.value === 'dark' ? 'sun' : 'moon'} />
        </button>
        {me.value && (
          <button
            type="button"
            class="icon"
            aria-label={t('signOut')}
            title={`${me.value.name}: ${t('signOut')}`}
            onClick={() => void signOut()}
          >
            <Icon name="out" />
          </button>
        )}
      </div>
      {open && <Opened />}
    </header>
  );
}

function EventPicker() {
  const making = useSignal(false);
  const pick = (id: string) => {
    if (id === 'new') {
      making.value = true;
      return;
    }
    const found = events.value.find((e) => e.id === id);
    if (!found) return;
    // A city, a station, a person of the other day.
    chosen.value = null;
    stationChosen.value = null;
    personSought.value = null;
    void choose(found);
  };
  return (
    <>
      <label class="event">
        <select
          aria-label={t('event')}
          value={event.value?.id}
          onChange={(e) => {
            pick(e.currentTarget.value);
            e.currentTarget.value = event.value?.id ?? '';
          }}
        >
          {events.value.map((e) => (
            <option key={e.id} value={e.id}>
              {e.title[lang.value]}
            </option>
          ))}
          {mayDecide.value && <option value="new">{t('newEvent')}…</option>}
        </select>
        <small>{event.value && `${date(event.value.dayFrom)} · ${offsetIn(event.value.timeZone, event.value.dayFrom)}`}</small>
      </label>
      {making.value && (
        <Dialog
          label={t('newEvent')}
          close={() => {
            making.value = false;
          }}
        >
          <Later
            name="newEvent"
            done={() => {
              making.value = false;
            }}
          />
        </Dialog>
      )}
    </>
  );
}

/** Two states and no third: what is shown is the newest there is, or it says how old it is. */
function Truth() {
  const f = following.value;
  if (past.value)
    return (
      <span class="truth past" role="status">
        {t('pastShown')}
      </span>
    );
  if (f.live)
    return (
      <span class="truth live" role="status">
        {t('live')} <span class="num">{f.vouchedAt !== null && seconds(f.vouchedAt)}</span>
      </span>
    );
  const asOf = f.vouchedAt === null ? '' : ` · ${t('asOf')} `;
  return (
    <span class="truth old" role="status">
      {t(connected.value ? 'catchingUp' : 'offline')}
      {asOf}
      <span class="num">{f.vouchedAt !== null && seconds(f.vouchedAt)}</span>
    </span>
  );
}

type Opened = 'search' | 'press' | 'help';
const dialog = signal<Opened | null>(null);
const TOOLS: readonly { readonly name: Opened; readonly icon: keyof typeof SHAPES; readonly key?: string }[] = [
  { name: 'search', icon: 'search', key: '/' },
  { name: 'press', icon: 'quote' },
  { name: 'help', icon: 'help', key: '?' },
];

function Tools() {
  return (
    <div class="tools">
      {TOOLS.map(({ name, icon, key }) => (
        <button
          type="button"
          key={name}
          class={`icon ${name}-button`}
          aria-label={t(name)}
          title={key ? `${t(name)} (${key})` : t(name)}
          onClick={() => {
            dialog.value = name;
          }}
        >
          <Icon name={icon} />
        </button>
      ))}
    </div>
  );
}

/** What a tool opens. Beside the menu, not in it: on a phone the menu closes as the dialog opens, and would hide it. */
function Opened() {
  const close = () => {
    dialog.value = null;
  };
  useKeys({
    Slash: () => {
      dialog.value = 'search';
    },
    'Shift+Slash': () => {
      dialog.value = 'help';
    },
  });
  return (
    dialog.value && (
      <Dialog key={dialog.value} label={t(dialog.value)} close={close}>
        <Later name={dialog.value} done={close} />
      </Dialog>
    )
  );
}

const SHAPES = {
  menu: 'M4 7h16M4 12h16M4 17h16',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v2M12 20v2M4.9 4.9l1.4 1.4M17.7 17.7l1.4 1.4M2 12h2M20 12h2M4.9 19.1l1.4-1.4M17.7 6.3l1.4-1.4',
  out: 'M15 12H3m0 0 4-4m-4 4 4 4M10 4h9v16h-9',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM20 20l-4.8-4.8',
  quote: 'M5 17c2.5-1 3.5-3 3.5-5H5V7h5v5c0 3-1.7 5-4 6M14.5 17c2.5-1 3.5-3 3.5-5h-3.5V7h5v5c0 3-1.7 5-4 6',
  help: 'M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4M12 17.5v.1',
} as const;

function Icon({ name }: { name: keyof typeof SHAPES }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="19"
      height="19"
      fill="none"
      stroke="currentColor"
      stroke-width="1.8"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={SHAPES[name]} />
    </svg>
  );
}
