import { useSignal } from '@preact/signals';
import type { Detention, NewsCase } from '@tizim/contract';
import { decide, decided } from '../live/decide';
import { useLoaded, useSteady } from '../live/load';
import { mayDecide, ofEvent, placeName, revision } from '../live/state';
import { ended } from '../words/ended';
import { dayTime, t, word } from '../words/words';

/** News of people whom nobody has reported: whose it is, a person says. Not counted until then. */
export function LoneNews() {
  const { data, failed } = useLoaded<{ items: NewsCase[] }>(ofEvent('/review/news'), revision.value + decided.value);
  const cases = useSteady(data.value?.items ?? [], (c) => c.news.id);
  if (cases.length === 0) return <p class="empty">{failed.value ? t('noLine') : data.value ? t('noLoneNews') : t('loading')}</p>;
  return (
    <ul class="cases">
      {cases.map((c) => (
        <Case key={c.news.id} c={c} />
      ))}
    </ul>
  );
}

function Case({ c: { news, reports, candidates } }: { c: NewsCase }) {
  const gone = useSignal(false);
  const [report] = news.reports;
  if (gone.value || report === undefined) return null;
  const answer = async (decision: Parameters<typeof decide>[0], done: string) => {
    gone.value = true;
    if (!(await decide(decision, done))) gone.value = false;
  };
  return (
    <li class="case">
      <header>
        <b>{news.name ?? t('noName')}</b>
        <time>{dayTime(reports[0]?.submittedAt ?? news.knownAt)}</time>
      </header>
      <small>
        {[
          placeName(news.placeId),
          ...new Set(reports.map((r) => `${said(r.kind, r.outcome, r.days)} (${word(`source_${r.source}`)})`)),
        ].join(' · ')}
      </small>
      {mayDecide.value && (
        <div class="choices">
          {candidates.map(({ detention: d }) => (
            <button
              type="button"
              key={d.id}
              onClick={() => void answer({ kind: 'link', a: d.reports[0] ?? report, b: report }, t('did_link'))}
            >
              {d.name}
              <small>{about(d)}</small>
            </button>
          ))}
          <button type="button" class="quiet" onClick={() => void answer({ kind: 'confirm', report }, t('did_confirm'))}>
            {t('newPerson')}
          </button>
          <button type="button" class="quiet" onClick={() => void answer({ kind: 'retract', report }, t('did_retract'))}>
            {t('retract')}
          </button>
        </div>
      )}
    </li>
  );
}

function said(kind: string, outcome: string | null, days: number | null): string {
  return outcome ? ended(outcome, days) : word(`kind_${kind}`);
}

function about(d: Detention): string {
  return [d.age, d.at && dayTime(d.at), word(`status_${d.status}`)].filter((x) => x !== null && x !== '').join(' · ');
}
