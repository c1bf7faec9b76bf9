/**
 * Runs inside the view. Each function is sent as text, so it may use nothing from outside itself.
 * Names are found the plain way: label, aria-label, aria-labelledby, alt, title, then the words inside.
 */
import type { Wanted } from './types';

/** Where a wanted thing stands in the view. */
export type Found =
  | {
      readonly state: 'found';
      readonly x: number;
      readonly y: number;
      readonly disabled: boolean;
      readonly covered: string | null;
    }
  | { readonly state: 'missing' | 'hidden'; readonly seen: readonly string[] }
  | { readonly state: 'ambiguous'; readonly seen: readonly string[] }
  /** Something in the panel is so new that it takes no press yet. */
  | { readonly state: 'settling'; readonly seen: readonly string[] };

/** Where the press that is being made went. It lies on the view's window as `besideAim`, until another document comes. */
export interface Aim {
  /** Null before any press was seen; empty when it went where it should; else what it landed on. */
  landed: string | null;
  /** Whether what it landed on instead does something when it is pressed. */
  control: boolean;
}

/** Finds one thing (null: says what has the keyboard) and, if `aim`, brings it into sight and watches where the next press lands. Self-contained. */
export function findInView(wanted: Wanted | null, aim: boolean): Found | string {
  const frame =
    wanted === null || typeof wanted === 'string' || wanted.frame === undefined
      ? null
      : document.querySelector<HTMLIFrameElement>(wanted.frame);
  const doc = frame?.contentDocument ?? document;
  const roleOf = (element: Element): string => {
    const given = element.getAttribute('role');
    if (given !== null) return given;
    const tag = element.localName;
    if (tag === 'button' || tag === 'summary') return 'button';
    if (tag === 'a') return element.hasAttribute('href') ? 'link' : 'generic';
    if (/^h[1-6]$/.test(tag)) return 'heading';
    if (tag === 'select') return 'combobox';
    if (tag === 'textarea') return 'textbox';
    if (tag === 'img') return 'img';
    if (tag === 'dialog') return 'dialog';
    if (tag === 'li') return 'listitem';
    if (tag === 'input') {
      const type = element.getAttribute('type') ?? 'text';
      if (type === 'checkbox' || type === 'radio') return type;
      if (type === 'submit' || type === 'button' || type === 'file') return 'button';
      return 'textbox';
    }
    return 'generic';
  };
  // By number, not by class: a frame has classes of its own.
  const isElement = (node: Node): node is Element => node.nodeType === 1;
  const isField = (element: Element): element is HTMLInputElement =>
    ['input', 'textarea', 'select'].includes(element.localName);
  const flat = (words: string): string => words.replace(/\s+/g, ' ').trim();
  const spoken = (node: Node): string => {
    if (node.nodeType === 3) return node.nodeValue ?? '';
    if (!isElement(node)) return '';
    if (node.getAttribute('aria-hidden') === 'true') return '';
    const label = node.getAttribute('aria-label') ?? (node.localName === 'img' ? node.getAttribute('alt') : null);
    if (label !== null) return label;
    const inside = [...node.childNodes].map(spoken).join('');
    return ['inline', 'contents'].includes(getComputedStyle(node).display) ? inside : ` ${inside} `;
  };
  const nameOf = (element: Element): string => {
    const by = element.getAttribute('aria-labelledby');
    if (by !== null)
      return flat(
        by
          .split(/\s+/)
          .map((id) => {
            const one = doc.getElementById(id);
            return one === null ? '' : spoken(one);
          })
          .join(' '),
      );
    const label = element.getAttribute('aria-label');
    if (label !== null) return flat(label);
    if (isField(element)) {
      const labels = [...(element.labels ?? [])].map((one) => spoken(one)).join(' ');
      if (flat(labels) !== '') return flat(labels);
      return flat(element.getAttribute('title') ?? element.getAttribute('placeholder') ?? '');
    }
    const inside = flat(spoken(element));
    return inside !== '' ? inside : flat(element.getAttribute('title') ?? '');
  };
  const describe = (element: Element): string => `${roleOf(element)} "${nameOf(element).slice(0, 120)}"`;
  const seenNow = (element: Element): boolean => {
    const box = element.getBoundingClientRect();
    return (
      element.checkVisibility({ visibilityProperty: true, opacityProperty: false }) && box.width > 0 && box.height > 0
    );
  };
  if (wanted === null) return doc.activeElement === null ? '' : describe(doc.activeElement);

  const fits = (element: Element): boolean => {
    if (typeof wanted === 'string' || roleOf(element) !== wanted.role) return false;
    const pattern = /^\/(.*)\/(\w*)$/s.exec(wanted.name);
    const name = nameOf(element);
    return pattern === null ? name === wanted.name : new RegExp(pattern[1] ?? '', pattern[2]).test(name);
  };
  const all =
    typeof wanted === 'string' ? [...doc.querySelectorAll(wanted)] : [...doc.querySelectorAll('*')].filter(fits);
  // A wide label beside a tiny real box is one thing for a person: a hidden input is pressed by its label.
  const pressable = (element: Element): Element => {
    if (isField(element) && (element.type === 'radio' || element.type === 'checkbox'))
      return element.labels?.[0] ?? element;
    return element;
  };
  const visible = all.filter((element) => seenNow(pressable(element)));
  const seen = (): string[] =>
    [...doc.querySelectorAll('button,a[href],input,textarea,select,summary,h1,h2,h3,[role]')]
      .filter(seenNow)
      .map(describe)
      .slice(0, 60);
  if (all.length === 0) return { state: 'missing', seen: seen() };
  if (visible.length === 0) return { state: 'hidden', seen: seen() };
  const nth = typeof wanted === 'string' ? 0 : wanted.nth;
  if (nth === undefined && visible.length > 1) return { state: 'ambiguous', seen: visible.map(describe) };
  const chosen = visible[nth ?? 0];
  if (chosen === undefined) return { state: 'missing', seen: visible.map(describe) };
  const target = pressable(chosen);
  if (aim && target.closest('[data-settling]') !== null) return { state: 'settling', seen: seen() };
  if (aim) target.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const box = target.getBoundingClientRect();
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  const outer = frame?.getBoundingClientRect();
  const left = outer === undefined ? 0 : outer.x + (frame?.clientLeft ?? 0);
  const top = outer === undefined ? 0 : outer.y + (frame?.clientTop ?? 0);
  const hit = doc.elementFromPoint(x, y);
  const free =
    hit !== null && (target.contains(hit) || hit.contains(target) || (hit.shadowRoot?.contains(target) ?? false));
  const disabled = chosen.matches(':disabled, [aria-disabled="true"]');
  if (aim) {
    const watch: Aim = { landed: null, control: false };
    Object.assign(window, { besideAim: watch });
    const note = (event: Event): void => {
      if (watch.landed !== null) return;
      const path = event.composedPath().filter((one): one is Element => isElement(one as Node));
      const on = path.find((one) => one.matches('button,a[href],input,textarea,select,summary,label,[role=button]'));
      watch.control = on !== undefined;
      const first = path[0];
      watch.landed =
        path.includes(target) || path.includes(chosen) || (free && first === hit)
          ? ''
          : first === undefined
            ? 'nothing'
            : describe(on ?? first);
    };
    // In a frame that has moved away, the press lands in the window around it.
    for (const place of new Set([window, doc.defaultView ?? window]))
      place.addEventListener('pointerdown', note, { capture: true, once: true });
  }
  const over = frame === null ? frame : document.elementFromPoint(x + left, y + top);
  if (over !== frame)
    return {
      state: 'found',
      x: x + left,
      y: y + top,
      disabled,
      covered: over === null ? 'nothing is drawn there' : describe(over),
    };
  return {
    state: 'found',
    x: x + left,
    y: y + top,
    disabled,
    covered: free ? null : hit === null ? 'nothing is drawn there' : describe(hit),
  };
}
