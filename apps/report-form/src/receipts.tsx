import { useEffect } from 'preact/hooks';
import { t } from './form';
import { askProgress, entries, lang, undo } from './state';

/** What became of what this phone sent: codes and states; the contents are not here any more. */
export function Receipts({ close }: { close: () => void }) {
  useEffect(() => { void askProgress(); const timer = setInterval(() => void askProgress(), 10_000); return () => clearInterval(timer); }, []);
  return (
    <section class="receipts">
      <h1>{t('mine')}</h1>
      <ul>{entries.value.map((e) => <li key={e.id}><b>{e.code ?? '······'}</b><span>{e.state === 'waiting' ? t('saved') : e.state === 'attention' ? t('attention') : t(e.progress === 'counted' ? 'counted' : e.progress === 'set_apart' ? 'set_apart' : e.progress === 'checking' ? 'checking' : 'received')}</span><time>{new Intl.DateTimeFormat(lang.value, { timeStyle: 'short' }).format(e.at)}</time><button type="button" class="link" onClick={() => void undo(e.id)}>{t(e.state === 'waiting' ? 'undo' : 'withdraw')}</button></li>)}</ul>
      <button type="button" class="send next" onClick={close}>{t('close')}</button>
    </section>
  );
}
