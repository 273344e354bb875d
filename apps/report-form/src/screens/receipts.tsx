import { h, Fragment } from '../view';
import { fingerprint } from '../carrying';
import type { Receipt, Waiting } from '../outbox/entry';
import { goOn, tryAgain, withdraw } from '../reporting';
import { set, t, type State } from '../state';
import { clock, Icon, Title } from './parts';

type Row = Waiting | Receipt;

/** What became of what this phone sent: a code, a time, a state. What was said is not here any more. */
export function Receipts({ s }: { s: State }) {
  const rows: Row[] = [...s.waiting, ...s.receipts];
  return (
    <section key="receipts" class="receipts">
      <Title back={() => set({ screen: 'report' })}>{t('mine')}</Title>
      {rows.length === 0 && <p>{t('noneYet')}</p>}
      <ul>
        {rows.map((row) => (
          <Line key={row.id} row={row} s={s} />
        ))}
      </ul>
      <button
        type="button"
        class="where last"
        onClick={() => {
          set({ screen: 'phone', carried: null, sure: false });
          void fingerprint();
        }}
      >
        <Icon name="gear" />
        <span class="at">{t('settings')}</span>
      </button>
    </section>
  );
}

function Line({ row, s }: { row: Row; s: State }) {
  const waits = 'sealed' in row;
  const code = waits ? null : row.code;
  const trouble = waits ? row.trouble : null;
  const state = waits ? t('state_waiting') : progressOf(row, s);
  const kind = row.carried ? t('is_carried') : row.about && t(row.about.how === 'follows' ? 'released' : `is_${row.about.how}`);
  const open = s.chosen === row.id;
  return (
    <li class={trouble ? 'needs' : waits ? 'waits' : row.progress}>
      <button type="button" class="row" aria-expanded={open} onClick={() => set({ chosen: open ? null : row.id, sure: false })}>
        <b>{code ?? '— — —'}</b>
        <span>
          {kind && <em>{kind}</em>}
          {trouble ? t(`trouble_${trouble}`) : state}
        </span>
        <time>{clock(row.at)}</time>
      </button>
      {open && <Choices row={row} code={code} s={s} />}
    </li>
  );
}

function Choices({ row, code, s }: { row: Row; code: string | null; s: State }) {
  if (replacedBy(row.id, s) || row.about?.how === 'withdraws' || row.carried) return null;
  const trouble = 'sealed' in row && row.trouble !== null;
  return (
    <div class="choices">
      {trouble ? (
        <button type="button" onClick={() => void tryAgain(row.id)}>
          {t('again')}
        </button>
      ) : (
        <Fragment>
          <button type="button" onClick={() => goOn(row.id, code, 'corrects')}>
            {t('correct')}
          </button>
          <button type="button" onClick={() => goOn(row.id, code, 'follows')}>
            {t('released')}
          </button>
        </Fragment>
      )}
      <button type="button" class="hard" onClick={() => (s.sure ? void withdraw(row.id) : set({ sure: true }))}>
        {t(s.sure ? 'withdrawSure' : 'withdraw')}
      </button>
    </div>
  );
}

/** The state in words; a report that its own reporter replaced says so. */
export function progressOf(row: Receipt, s: State): string {
  const how = replacedBy(row.id, s);
  return how ? t(how === 'corrects' ? 'state_corrected' : 'state_withdrawn') : t(`state_${row.progress}`);
}

function replacedBy(id: string, s: State): 'corrects' | 'withdraws' | undefined {
  const how = [...s.waiting, ...s.receipts].find((r) => r.about?.id === id && r.about.how !== 'follows')?.about?.how;
  return how === 'follows' ? undefined : how;
}
