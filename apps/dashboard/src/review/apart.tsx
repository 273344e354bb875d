import type { SetApart } from '@tizim/contract';
import { call } from '../api';
import { decide, decided, refusal, say } from '../live/decide';
import { useLoaded } from '../live/load';
import { mayDecide, ofEvent, revision } from '../live/state';
import { dayTime, t, word } from '../words/words';

/** Reports that could not be counted. Nothing is dropped out of sight: each is tried again, or taken back by a person. */
export function Apart() {
  const { data, failed } = useLoaded<{ items: SetApart[] }>(ofEvent('/review/set-apart'), revision.value + decided.value);
  const items = data.value?.items ?? [];
  if (items.length === 0) return <p class="empty">{failed.value ? t('noLine') : data.value ? t('noneApart') : t('loading')}</p>;
  const retry = (id: string) =>
    void call('POST', ofEvent(`/reports/${id}/retry`))
      .then(
        () => say({ text: t('tried') }),
        (e: unknown) => say({ text: refusal(e), bad: true }),
      )
      .finally(() => {
        decided.value++;
      });
  return (
    <ul class="cases">
      {items.map((r) => (
        <li class="case" key={r.reportId}>
          <header>
            <b>{word(`source_${r.source}`)}</b>
            <time>{dayTime(r.at)}</time>
          </header>
          <small>
            {t(r.sealed ? 'apartSealed' : 'apartPlain')} · {t('nTries', { n: r.attempts })}
          </small>
          {mayDecide.value && (
            <div class="choices">
              <button type="button" onClick={() => retry(r.reportId)}>
                {t('retry')}
              </button>
              <button type="button" class="quiet" onClick={() => void decide({ kind: 'retract', report: r.reportId }, t('did_retract'))}>
                {t('retract')}
              </button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
