import { boot } from './phone';
import { App } from './screens/app';
import { now, onChange, set } from './state';
import { h, paint } from './view';
import './form.css';

document.documentElement.lang = now().lang;
const root = document.getElementById('app');
if (root) onChange((s) => paint(root, [<App s={s} takeOver={takeOver} />]));
void boot();
void install();

/** The worker that keeps the page openable without a line. A newer one waits until the user says so. */
async function install(): Promise<void> {
  const registration = await navigator.serviceWorker?.register('/sw.js').catch(() => undefined);
  const tell = () => {
    if (registration?.waiting && navigator.serviceWorker.controller) set({ update: true });
  };
  tell();
  registration?.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', tell));
}

/** Reloads once the new worker is in charge, so that page and worker are of one build. */
async function takeOver(): Promise<void> {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  (await navigator.serviceWorker.getRegistration())?.waiting?.postMessage('take-over');
}
