import { effect, signal } from '@preact/signals';

type Theme = 'light' | 'dark';
const system = matchMedia('(prefers-color-scheme: dark)');
const kept = localStorage.getItem('theme');

/** The theme on the screen: the reader's choice, else the system's. */
export const themed = signal<Theme>(kept === 'light' || kept === 'dark' ? kept : system.matches ? 'dark' : 'light');

effect(() => {
  document.documentElement.dataset['theme'] = themed.value;
});
system.addEventListener('change', () => {
  if (localStorage.getItem('theme') === null) themed.value = system.matches ? 'dark' : 'light';
});

export function turnTheme(): void {
  themed.value = themed.value === 'dark' ? 'light' : 'dark';
  localStorage.setItem('theme', themed.value);
}
