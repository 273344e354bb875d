// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { Fragment, h, paint, type Child } from '../src/view';

let root: HTMLElement;
beforeEach(() => {
  document.body.innerHTML = '<div id="app"></div>';
  root = document.querySelector('div') ?? document.body;
});
const show = (...kids: readonly Child[]) => {
  paint(root, kids);
  return root.innerHTML.replaceAll('<!---->', '');
};

test('markup becomes elements; a component is a function of its properties', () => {
  const Hello = ({ name, children }: { name: string; children?: readonly Child[] }) => h('p', { class: 'x' }, 'Сәлем, ', name, children);
  expect(show(h(Hello, { name: 'Айгүл' }, h('b', null, 3)))).toBe('<p class="x">Сәлем, Айгүл<b>3</b></p>');
  expect(show(h(Fragment, {}, 'a', [h('i', null), ['b']]))).toBe('a<i></i>b');
});

test('a field stays the same field when something before it comes and goes', () => {
  const form = (warn: boolean, value: string) =>
    show(
      warn && h('p', null, 'warn'),
      h('input', { value }),
      h(
        'ul',
        null,
        [1, 2].map((n) => h('li', { key: n }, n)),
      ),
    );
  form(false, 'а');
  const field = root.querySelector('input');
  form(true, 'аб');
  expect(root.querySelector('input')).toBe(field);
  expect(field?.value).toBe('аб');
  expect(root.querySelectorAll('li')).toHaveLength(2);
});

test('another key is another element, and what is no longer there is gone', () => {
  show(h('section', { key: 'a', id: 'a', hidden: true }, 'one'), h('p', null));
  const first = root.firstChild;
  expect(show(h('section', { key: 'b' }, 'two'))).toBe('<section>two</section>');
  expect(root.firstChild).not.toBe(first);
});

test('attributes come and go; aria says "false" aloud; handlers follow the latest state', () => {
  const [first, second] = [vi.fn<() => void>(), vi.fn<() => void>()];
  show(h('button', { disabled: true, 'aria-pressed': true, onClick: first }));
  const button = root.querySelector('button');
  expect(show(h('button', { disabled: false, 'aria-pressed': false, onClick: second }))).toBe('<button aria-pressed="false"></button>');
  button?.click();
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
});

test('a screen that opens can take the focus, once', async () => {
  const ref = vi.fn<(e: HTMLElement) => void>();
  show(h('section', null, h('h1', { ref }, 'a')));
  show(h('section', null, h('h1', { ref }, 'b')));
  await Promise.resolve();
  expect(ref.mock.calls.map(([element]) => element.isConnected)).toEqual([true]);
});

test('drawings are drawings, and text is never markup', () => {
  show(h('svg', { viewBox: '0 0 1 1' }, h('path', { d: 'M0 0' })), '<b>x</b>');
  expect(root.querySelector('path')?.namespaceURI).toBe('http://www.w3.org/2000/svg');
  expect(root.querySelector('b')).toBe(null);
});
