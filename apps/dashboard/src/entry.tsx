import { useSignal } from '@preact/signals';
import type { Me } from '@tizim/contract';
import { v7 } from 'uuid';
import { ApiError, call } from './api';
import { choose, events, me, openEvents, t } from './state';

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
      me.value = welcome ? await call<Me>('POST', '/accounts', { token: token.value, name: name.value, password: password.value }) : await call<Me>('POST', '/session', { name: name.value, password: password.value });
      history.replaceState(null, '', '/dash/');
      await openEvents();
    } catch (error) {
      problem.value = error instanceof ApiError && error.code === 'invite_spent' ? t('spent') : error instanceof ApiError && error.code === 'invalid' ? t('passwordHint') : t('badCredentials');
    }
  };
  return (
    <main class="entry"><form onSubmit={(e) => void submit(e)}>
      <img src="/icon.svg" alt="" width="48" height="48" /><h1>{t(welcome ? 'createAccount' : 'signIn')}</h1>
      <label>{t('name')}<input name="name" autoComplete="username" required value={name.value} onInput={(e) => { name.value = e.currentTarget.value; }} /></label>
      <label>{t('password')}<input name="password" type="password" autoComplete={welcome ? 'new-password' : 'current-password'} required minLength={welcome ? 12 : 1} value={password.value} onInput={(e) => { password.value = e.currentTarget.value; }} /></label>
      {welcome && <small>{t('passwordHint')}</small>}
      {problem.value && <p role="alert" class="problem">{problem.value}</p>}
      <button class="primary" type="submit">{t(welcome ? 'create' : 'signIn')}</button>
    </form></main>
  );
}

/** No event yet: open the first. */
export function NewEvent() {
  const title = useSignal('');
  const day = useSignal(new Date().toISOString().slice(0, 10));
  const submit = async (e: Event) => {
    e.preventDefault();
    const made = await call<Parameters<typeof choose>[0]>('POST', '/events', { id: v7(), title: { kk: title.value, ru: title.value, en: title.value }, day: day.value });
    events.value = [made, ...events.value];
    await choose(made);
  };
  return (
    <main class="entry"><form onSubmit={(e) => void submit(e)}>
      <h1>{t('newEvent')}</h1>
      <label>{t('title')}<input required name="title" value={title.value} onInput={(e) => { title.value = e.currentTarget.value; }} /></label>
      <label>{t('day')}<input required type="date" name="day" value={day.value} onInput={(e) => { day.value = e.currentTarget.value; }} /></label>
      <button class="primary" type="submit">{t('open')}</button>
    </form></main>
  );
}
