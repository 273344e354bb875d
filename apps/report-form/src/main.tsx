import { render } from 'preact';
import { Form } from './form';
import { boot } from './state';
import './form.css';

const root = document.getElementById('app');
if (root) render(<Form />, root);
void boot();
