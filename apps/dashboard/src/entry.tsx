import { useSignal } from '@preact/signals';
import type { Me } from '@tizim/contract';
import { ApiError, call } from './api';
import { Form } from './form';
import { me, openEvents } from './live/state';
import { t } from './words/words';

/** Sign in, or make an account with a one-time link. */
export function Entry() {
  const token = useSignal(/^#welcome=([\w-]+)$/.exec(location.hash)?.[1] ?? '');
  const password = useSignal('');
  const welcome = token.value !== '';
  const send = async (text: (name: string) => string) => {
    // As typed: a space at the end of a password belongs to it.
    me.value = await call<Me>('POST', welcome ? '/accounts' : '/session', {
      ...(welcome && { token: token.value }),
      name: text('name'),
      password: password.value,
    });
    if (welcome) history.replaceState(null, '', '/dash/');
    await openEvents();
  };
  return (
    <main class="entry">
      <Form action={t(welcome ? 'create' : 'signIn')} send={send} reason={reason}>
        <img src="/icon.svg" alt="" width="48" height="48" />
        <h1>{t(welcome ? 'createAccount' : 'signIn')}</h1>
        <label>
          {t('name')}
          <input name="name" autoComplete="username" required />
        </label>
        <label>
          {t('password')}
          <input
            name="password"
            type="password"
            autoComplete={welcome ? 'new-password' : 'current-password'}
            required
            minLength={welcome ? 12 : 1}
            value={password.value}
            onInput={(e) => {
              password.value = e.currentTarget.value;
            }}
          />
        </label>
        {welcome && <small>{t('passwordHint')}</small>}
      </Form>
    </main>
  );
}

function reason(error: unknown): string {
  const code = error instanceof ApiError ? error.code : '';
  switch (code) {
    case 'invite_spent':
      return t('spent');
    case 'invalid':
      return t('nameOrPasswordRefused');
    case 'too_many':
      return t('tooMany');
    case 'unavailable':
      return t('noLine');
    default:
      return t('badCredentials');
  }
}
