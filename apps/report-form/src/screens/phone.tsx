import { h, Fragment } from '../view';
import { handOver, takeIn } from '../carrying';
import { wipe } from '../phone';
import { n, set, t, type State } from '../state';
import { Title } from './parts';

/** The phone itself: what it gives away, what it runs, how to empty it, how to send through another one. */
export function Phone({ s }: { s: State }) {
  return (
    <section key="phone" class="phone">
      <Title back={() => set({ screen: 'receipts', sure: false })}>{t('settings')}</Title>
      {s.membership && <Carry s={s} />}
      <h2>{t('safety')}</h2>
      <p>{t('safetyCan')}</p>
      <p>{t('safetyCant')}</p>
      <p>{t('safetyTrust')}</p>
      <p class="print">
        {t('build')}
        <output>{s.fingerprint ?? '…'}</output>
      </p>
      <p>{t('install')}</p>
      <h2>{t('wipe')}</h2>
      <p>{t('wipeMore')}</p>
      <button type="button" class="hard" onClick={() => (s.sure ? void wipe() : set({ sure: true }))}>
        {t(s.sure ? 'wipeSure' : 'wipe')}
      </button>
    </section>
  );
}

function Carry({ s }: { s: State }) {
  const open = s.waiting.length;
  return (
    <Fragment>
      <h2>{t('carry')}</h2>
      <p>{t('carryMore')}</p>
      <p role="status">{s.carried ?? (open > 0 ? n('waiting', open) : t('carryNone'))}</p>
      <div class="pair">
        <button type="button" disabled={open === 0} onClick={() => void handOver()}>
          {t('carryOut')}
        </button>
        <button type="button" onClick={takeIn}>
          {t('carryIn')}
        </button>
      </div>
    </Fragment>
  );
}
