import { useSignal } from '@preact/signals';
import type { EventSummary } from '@tizim/contract';
import { useEffect, useRef } from 'preact/hooks';
import { v7 } from 'uuid';
import { call } from '../api';
import { Form } from '../form';
import { choose, events } from '../live/state';
import { MomentField } from '../moment-field';
import { OWN_NAMES, ownFirst, t } from '../words/words';

/** Opens a protest event: its name, its day, and how many days before and after belong to it. */
export function NewEvent({ done }: { done: () => void }) {
  const day = useSignal(new Date().toLocaleDateString('sv', { timeZone: 'Asia/Almaty' }));
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const [own, ...others] = ownFirst.value;
  const send = async (text: (name: string) => string) => {
    const title = (l: string) => text(l) || text(own);
    const made = await call<EventSummary>('POST', '/events', {
      id: v7(),
      title: { kk: title('kk'), ru: title('ru'), en: title('en') },
      day: text('day'),
      before: Number(text('before')),
      after: Number(text('after')),
    });
    events.value = [made, ...events.value].sort((a, b) => b.day.localeCompare(a.day));
    await choose(made);
    done();
  };
  return (
    <Form action={t('open')} send={send}>
      <label>
        {t('title')}
        <input ref={first} required name={own} maxLength={200} />
      </label>
      <details>
        <summary>{t('otherLanguages')}</summary>
        {others.map((l) => (
          <label key={l}>
            {OWN_NAMES[l]}
            <input name={l} lang={l} maxLength={200} />
          </label>
        ))}
      </details>
      <MomentField
        required
        to="day"
        name="day"
        label={t('day')}
        value={day.value}
        choose={(reading) => {
          day.value = reading;
        }}
      />
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
    </Form>
  );
}
