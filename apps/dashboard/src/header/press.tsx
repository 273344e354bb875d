import { useSignal } from '@preact/signals';
import type { Published } from '@tizim/contract';
import { v7 } from 'uuid';
import { call } from '../api';
import { refusal, say } from '../live/decide';
import { useLoaded } from '../live/load';
import { current, mayDecide, ofEvent, rows, shown } from '../live/state';
import { useEffect } from 'preact/hooks';
import { fill } from '../words/message';
import { catalogue, dayTime, ownFirst, range, spelled, t, type Lang } from '../words/words';

/** A sentence for a journalist, now: the low end in words, in each language; copied, and remembered with its revision. */
export function Press() {
  const told = useSignal(0);
  const published = useLoaded<{ items: Published[] }>(ofEvent('/published'), told.value);
  const total = shown.value?.board.total;
  if (!total || total.low === 0) return <p class="empty">{t('nothingToSay')}</p>;
  return (
    <div class="press">
      {!current.value && <p class="problem">{t('oldNumbers')}</p>}
      {ownFirst.value.map((l) => (
        <Sentence
          key={l}
          l={l}
          told={() => {
            told.value++;
          }}
        />
      ))}
      <p class="hint">{t('publishHint')}</p>
      {(published.data.value?.items.length ?? 0) > 0 && (
        <section>
          <h3>{t('published')}</h3>
          <ul class="log">
            {published.data.value?.items.slice(0, 8).map((p) => (
              <li key={p.id}>
                <span>
                  {p.sentence}
                  <small>
                    {p.by} · {range(p.low, p.high)}
                  </small>
                </span>
                <time>{dayTime(p.at)}</time>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Sentence({ l, told }: { l: Lang; told: () => void }) {
  const message = useSignal('');
  useEffect(() => {
    void catalogue(l).then((words) => {
      message.value = words.sentence;
    });
  }, [l]);
  const board = shown.value?.board;
  const text =
    board && message.value
      ? sentence(l, message.value, board.total.low, rows.value.filter((r) => r.placeId !== null && r.low > 0).length, board.at)
      : '';
  const copy = () =>
    void navigator.clipboard.writeText(text).then(
      () => say({ text: t('copied') }),
      () => say({ text: t('failed'), bad: true }),
    );
  const publish = () =>
    void call<Published>('POST', ofEvent('/published'), { id: v7(), placeId: null, rev: board?.rev, sentence: text, language: l }).then(
      () => {
        told();
        say({ text: t('remembered') });
      },
      (error: unknown) => say({ text: refusal(error), bad: true }),
    );
  return (
    <blockquote lang={l}>
      <p data-testid={`sentence-${l}`}>{text}</p>
      <footer>
        <button type="button" onClick={copy}>
          {t('copy')}
        </button>
        {mayDecide.value && current.value && (
          <button type="button" class="quiet" onClick={publish}>
            {t('publish')}
          </button>
        )}
      </footer>
    </blockquote>
  );
}

/** "At least 212 people in 12 cities as of 18:40": each language by its own plurals and clock. */
function sentence(l: Lang, message: string, low: number, cities: number, at: string): string {
  return fill(l, message, { people: low, cities, time: spelled(l, at) });
}
