import { render } from 'preact';
import { App } from './app';
import { boot } from './state';
import './style.css';

const root = document.getElementById('app');
if (root) render(<App />, root);
void boot();
