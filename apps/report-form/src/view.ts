/**
 * The view is a function of the state; this paints it. An element stays where tag, key and place stay, so that a field keeps
 * its caret and a reader its position. The dashboard's library would do it too, for 4.5 of the 25 kB that a first visit over
 * a bad line may cost; this form has no components with a life of their own, and needs 0.9.
 */
type Single = View | string | number | boolean | null | undefined;
export type Child = Single | readonly Child[];
export interface View {
  readonly tag: string;
  readonly props: Props;
  readonly kids: readonly Child[];
}
type Props = Readonly<Record<string, unknown>>;
type Component<P> = (props: P) => Child;
type Handler<E, T> = (event: E & { readonly currentTarget: T }) => void;

interface Attributes<T> {
  readonly key?: string | number;
  readonly ref?: (element: HTMLElement) => void;
  readonly children?: unknown;
  readonly onClick?: Handler<MouseEvent, T>;
  readonly onInput?: Handler<Event, T>;
  readonly onChange?: Handler<Event, T>;
  readonly onSubmit?: Handler<Event, T>;
  readonly onContextMenu?: Handler<Event, T>;
  readonly onPointerDown?: Handler<PointerEvent, T>;
  readonly onPointerUp?: Handler<PointerEvent, T>;
  readonly onPointerLeave?: Handler<PointerEvent, T>;
  readonly onPointerCancel?: Handler<PointerEvent, T>;
  readonly [attribute: string]: unknown;
}

type Tags = { readonly [K in keyof HTMLElementTagNameMap]: Attributes<HTMLElementTagNameMap[K]> } & {
  readonly [K in 'svg' | 'path' | 'circle']: Attributes<SVGElement>;
};

export declare namespace h {
  namespace JSX {
    type Element = Child;
    interface IntrinsicElements extends Tags {}
    interface IntrinsicAttributes {
      readonly key?: string | number;
    }
    interface ElementChildrenAttribute {
      readonly children: unknown;
    }
  }
}

/** Markup → view. A component is called at once: it is a function of its properties and nothing else. */
export function h<P extends object>(tag: string | Component<P>, props: P | null, ...kids: readonly Child[]): Child {
  // The compiler has checked the properties against the component at the tag; it can't see that `children` belongs to them.
  return typeof tag === 'function' ? tag({ ...props, children: kids } as unknown as P) : { tag, props: { ...props }, kids };
}

export function Fragment({ children }: { readonly children?: readonly Child[] }): Child {
  return children;
}

const painted = new WeakMap<Node, View>();

/** Makes the children of `parent` what `kids` say. Absent ones leave a mark, so that those after them keep their place. */
export function paint(parent: Element, kids: readonly Child[]): void {
  const views = flat(kids);
  views.forEach((view, i) => {
    const old = parent.childNodes[i];
    const node = fit(view, old, parent);
    if (node === old) return;
    if (old) old.replaceWith(node);
    else parent.append(node);
    const ref = painted.get(node)?.props['ref'];
    // Once everything hangs in the document: an element outside can't take the focus.
    if (typeof ref === 'function')
      queueMicrotask(() => {
        ref(node);
      });
  });
  while (parent.childNodes.length > views.length) parent.lastChild?.remove();
}

function flat(kids: readonly Child[]): Single[] {
  return kids.flatMap((kid) => (isMany(kid) ? flat(kid) : [kid]));
}

function isMany(kid: Child): kid is readonly Child[] {
  return Array.isArray(kid);
}

function fit(view: Single, old: ChildNode | undefined, parent: Element): ChildNode {
  if (view === null || view === undefined || typeof view === 'boolean') return old instanceof Comment ? old : new Comment();
  if (typeof view !== 'object') {
    const text = old instanceof Text ? old : new Text();
    if (text.data !== String(view)) text.data = String(view);
    return text;
  }
  const before = old && painted.get(old);
  const same = before?.tag === view.tag && before.props['key'] === view.props['key'];
  const element =
    same && old instanceof Element
      ? old
      : document.createElementNS(view.tag === 'svg' ? 'http://www.w3.org/2000/svg' : parent.namespaceURI, view.tag);
  painted.set(element, view);
  paint(element, view.kids);
  dress(element, view.props, same ? before.props : {});
  return element;
}

function dress(element: Element, props: Props, before: Props): void {
  for (const name of Object.keys({ ...before, ...props })) {
    const value = props[name];
    if (name === 'value') {
      if (Reflect.get(element, name) !== value) Reflect.set(element, name, value);
    } else if (name.startsWith('on')) Reflect.set(element, name.toLowerCase(), value);
    else if (value === before[name] || name === 'key' || name === 'ref') continue;
    else if (value === undefined || value === null || (value === false && !name.startsWith('aria'))) element.removeAttribute(name);
    else element.setAttribute(name, String(value));
  }
}
