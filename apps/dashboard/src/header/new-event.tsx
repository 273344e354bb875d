import { useSignal } from '@preact/signals';
import type { EventSummary } from '@tizim/contract';
import { v7 } from 'uuid';
import { call } from '../api';
import { refusal } from '../live/decide';
import { choose, events } from '../live/state';
import { t } from '../words/words';

/** Opens a protest event: its name, its day, and how many days before and after belong to it. */
export function NewEvent({ done }: { done?: () => void }) {
  const problem = useSignal('');
  const today = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Almaty' });
  const submit = async (e: SubmitEvent) => {
    e.preventDefault();
    if (!(e.currentTarget instanceof HTMLFormElement)) return;
    const field = new FormData(e.currentTarget);
    const text = (name: string) => String(field.get(name) ?? '').trim();
    const title = text('title');
    try {
      const made = await call<EventSummary>('POST', '/events', {
        id: v7(),
        title: { kk: text('title-kk') || title, ru: title, en: text('title-en') || title },
        day: text('day'),
        before: Number(text('before')),
        after: Number(text('after')),
      });
      events.value = [made, ...events.value].sort((a, b) => b.day.localeCompare(a.day));
      await choose(made);
      done?.();
    } catch (error) {
      problem.value = refusal(error);
    }
  };
  return (
    <form class="stack" onSubmit={(e) => void submit(e)}>
      {!done && <h1>{t('newEvent')}</h1>}
      <label>
        {t('title')}
        <input required name="title" maxLength={200} />
      </label>
      <details>
        <summary>{t('otherLanguages')}</summary>
        <label>
          Қазақша
          <input name="title-kk" lang="kk" maxLength={200} />
        </label>
        <label>
          English
          <input name="title-en" lang="en" maxLength={200} />
        </label>
      </details>
      <label>
        {t('day')}
        <input required type="date" name="day" defaultValue={today} />
      </label>
      <div class="two">
        <label>
          {t('daysBefore')}
          <input type="number" name="before" min={0} max={60} defaultValue="7" />
        </label>
        <label>
          {t('daysAfter')}
          <input type="number" name="after" min={0} max={365} defaultValue="14" />
        </label>
      </div>
      {problem.value && (
        <p role="alert" class="problem">
          {problem.value}
        </p>
      )}
      <button class="primary" type="submit">
        {t('open')}
      </button>
    </form>
  );
}
