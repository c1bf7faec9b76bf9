/** A layout for documents without one: fixtures, saved pages, tests. Never part of the agent. */
import type { Layout } from '../find/layout';
import { parentAcross } from '../find/query';

/**
 * Everything counts as seen that its own or an ancestor's attributes do not hide: `hidden`, `display: none`, `visibility: hidden`,
 * `opacity: 0`, a closed dialog. Every box is the same, so size never decides. `data-box="left top width height"` gives an element a box.
 */
export const flatLayout: Layout = {
  boxOf: (element) => {
    // A mark of Beside lies where it was laid.
    if (element instanceof HTMLElement && element.style.position === 'fixed' && element.style.width.endsWith('px')) {
      const [left = 0, top = 0, width = 0, height = 0] = (['left', 'top', 'width', 'height'] as const).map((side) =>
        parseFloat(element.style[side]),
      );
      return { left, top, width, height };
    }
    const [left = 0, top = 0, width = 100, height = 100] = (element.getAttribute('data-box') ?? '')
      .split(' ')
      .filter((part) => part !== '')
      .map(Number);
    return { left, top, width, height };
  },
  seen: (element) => {
    if (!element.isConnected) return false;
    for (let at: Element | null = element; at !== null; at = parentAcross(at)) if (hidesItself(at)) return false;
    return true;
  },
  flowOf: (element) => {
    if (hidesItself(element)) return 'hidden';
    return /^(p|div|li|ul|ol|h\d|blockquote)$/.test(element.localName) ? 'block' : 'inline';
  },
};

function hidesItself(element: Element): boolean {
  if (element.hasAttribute('hidden') || (element.localName === 'dialog' && !element.hasAttribute('open'))) return true;
  if (/^(head|script|style|template|noscript)$/.test(element.localName)) return true;
  return /display:\s*none|visibility:\s*hidden|opacity:\s*0(?![.\d])/.test(element.getAttribute('style') ?? '');
}
