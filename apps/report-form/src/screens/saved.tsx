import { h } from '../view';
import { undo } from '../reporting';
import { fresh, n, set, t, type State } from '../state';
import { focusOnce, Icon } from './parts';
import { progressOf } from './receipts';

/** After Send: it is safe, it can be taken back for some seconds, and later it has a code. */
export function Saved({ s }: { s: State }) {
  const id = s.last?.id;
  const open = s.waiting.find((w) => w.id === id);
  const receipt = s.receipts.find((r) => r.id === id);
  const canUndo = open !== undefined && !open.left && s.last?.draft !== null;
  const others = s.waiting.filter((w) => w.trouble === null).length - (canUndo ? 1 : 0);
  return (
    <section key="saved" class="middle">
      <span class="tick">
        <Icon name="released" />
      </span>
      <h1 tabIndex={-1} ref={focusOnce} aria-live="polite">
        {receipt ? progressOf(receipt, s) : t('saved')}
      </h1>
      {receipt ? (
        <p>
          {t('code')}
          <output class="code">{receipt.code ?? '…'}</output>
        </p>
      ) : (
        <p>{t('savedMore')}</p>
      )}
      {canUndo && (
        <button type="button" class="undo" onClick={() => void undo()}>
          {t('undo')}
        </button>
      )}
      <div class="foot">
        {others > 0 && <p class="left">{n('waiting', others)}</p>}
        {receipt && (
          <button type="button" class="link" onClick={() => set({ screen: 'receipts', chosen: receipt.id })}>
            {t('correct')} · {t('withdraw')}
          </button>
        )}
        <button type="button" class="send next" onClick={() => set({ screen: 'report', last: null, draft: fresh() })}>
          {t('another')}
        </button>
      </div>
    </section>
  );
}
