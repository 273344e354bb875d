import { render } from 'preact';
import { App } from './app';
import { fetchParts } from './later';
import { boot } from './live/state';
import { lang, speak } from './words/words';
import './style/base.css';
import './style/header.css';
import './style/board.css';
import './style/map.css';
import './style/side.css';
import './style/pages.css';
import './style/phone.css';

/** The words first, then the page: nobody sees the names of messages. */
async function start(): Promise<void> {
  await speak(lang.value);
  const root = document.getElementById('app');
  if (root) render(<App />, root);
  await boot();
  fetchParts();
}

void start();
