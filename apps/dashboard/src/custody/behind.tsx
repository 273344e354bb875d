import type { Detention } from '@tizim/contract';
import { Dialog } from '../header/dialog';
import { decide } from '../live/decide';
import { mayMark } from '../live/state';
import { AsReceived } from '../review/as-received';
import { t } from '../words/words';

/** Of one person nobody reads more at once. */
const SHOWN = 20;

/** Why several reports are one person: what each of them says, side by side. One that speaks of somebody else is taken out. */
export function Behind({ d, close }: { d: Detention; close: () => void }) {
  const several = d.reports.length > 1;
  const takeOut = (report: string) => {
    // The strip with "undo" stands under an open dialog.
    close();
    void decide({ kind: 'split', reports: [report] }, t('did_split'));
  };
  return (
    <Dialog label={d.name ?? t('noName')} close={close}>
      <p class="hint">
        {t('nReports', { n: d.reports.length })}
        {several && ` · ${t('behindHint')}`}
      </p>
      <ul class="behind">
        {d.reports.slice(0, SHOWN).map((id) => (
          <li key={id}>
            <AsReceived id={id} />
            {several && mayMark.value && (
              <button type="button" class="link" onClick={() => takeOut(id)}>
                {t('somebodyElse')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
