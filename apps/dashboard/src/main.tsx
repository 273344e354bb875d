import { render } from 'preact';
import { App } from './app';
import { boot } from './live/state';
import './style/base.css';
import './style/header.css';
import './style/board.css';
import './style/map.css';
import './style/side.css';
import './style/pages.css';
import './style/phone.css';

const root = document.getElementById('app');
if (root) render(<App />, root);
void boot();
