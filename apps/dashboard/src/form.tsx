import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { refusal } from './live/decide';

interface Sent {
  /** What the button says. */
  readonly action: string;
  /** Sends what the fields hold, by their names; throws where it was refused. */
  readonly send: (text: (name: string) => string) => Promise<void>;
  readonly reason?: (error: unknown) => string;
  readonly children: ComponentChildren;
}

/** A form that is sent once: on a slow line its button rests until the answer is there, and a refusal is told in words. */
export function Form({ action, send, reason = refusal, children }: Sent) {
  const sending = useSignal(false);
  const problem = useSignal('');
  const submit = async (e: SubmitEvent) => {
    e.preventDefault();
    if (sending.value || !(e.currentTarget instanceof HTMLFormElement)) return;
    const fields = new FormData(e.currentTarget);
    sending.value = true;
    problem.value = '';
    await send((name) => String(fields.get(name) ?? '').trim()).catch((error: unknown) => {
      problem.value = reason(error);
    });
    sending.value = false;
  };
  return (
    <form class="stack" aria-busy={sending.value} onSubmit={(e) => void submit(e)}>
      {children}
      {problem.value && (
        <p role="alert" class="problem">
          {problem.value}
        </p>
      )}
      <button class="primary" type="submit" disabled={sending.value}>
        {action}
      </button>
    </form>
  );
}
