import { useSignal } from '@preact/signals';
import type { Me } from '@tizim/contract';
import { ApiError, call } from './api';
import { me, openEvents } from './live/state';
import { t } from './words/words';

/** Sign in, or make an account with a one-time link. */
export function Entry() {
  const token = useSignal(/^#welcome=([\w-]+)$/.exec(location.hash)?.[1] ?? '');
  const name = useSignal('');
  const password = useSignal('');
  const problem = useSignal('');
  const welcome = token.value !== '';
  const submit = async (e: Event) => {
    e.preventDefault();
    try {
      me.value = welcome
        ? await call<Me>('POST', '/accounts', { token: token.value, name: name.value, password: password.value })
        : await call<Me>('POST', '/session', { name: name.value, password: password.value });
      if (welcome) history.replaceState(null, '', '/dash/');
      await openEvents();
    } catch (error) {
      problem.value = reason(error);
    }
  };
  return (
    <main class="entry">
      <form onSubmit={(e) => void submit(e)}>
        <img src="/icon.svg" alt="" width="48" height="48" />
        <h1>{t(welcome ? 'createAccount' : 'signIn')}</h1>
        <label>
          {t('name')}
          <input
            name="name"
            autoComplete="username"
            required
            value={name.value}
            onInput={(e) => {
              name.value = e.currentTarget.value;
            }}
          />
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
        {problem.value && (
          <p role="alert" class="problem">
            {problem.value}
          </p>
        )}
        <button class="primary" type="submit">
          {t(welcome ? 'create' : 'signIn')}
        </button>
      </form>
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
