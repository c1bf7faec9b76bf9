/** Turning page content into plain text. Nothing here makes markup. */
import type { Pause } from './yield-to-page';
import { isElement } from '../find/query';

/** Letters that are tidied in one go: a few milliseconds. */
const SLICE = 100_000;

/** Cuts at `limit` UTF-16 units without leaving half a character behind; `cut` is there only if it was needed. */
export function cutText(text: string, limit: number): { readonly value: string; readonly cut?: true } {
  return text.length > limit
    ? { value: text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, ''), cut: true }
    : { value: text };
}

/** Folds runs of white space, keeps line breaks, drops the edges. */
export function tidy(text: string): string {
  // Single spaces are left alone: in megabytes of text, replacing each by itself took most of the time.
  return text
    .replaceAll('\0', '')
    .replace(/[^\S\n]{2,}|[^\S\n ]/g, ' ')
    .replace(/ \n ?|\n /g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The same for megabytes, with pauses. Cut only between two letters: every rule of `tidy` is about white space. */
export async function tidyInSlices(text: string, pause: Pause): Promise<string> {
  const parts: string[] = [];
  for (let at = 0; at < text.length;) {
    let end = at + SLICE;
    while (end < text.length && /[\s\0]/.test(text.slice(end - 1, end + 1))) end += 1;
    parts.push(tidy(text.slice(at, end)));
    at = end;
    await pause();
  }
  return parts.join('');
}

/** The text as it is on screen (`innerText`): what is hidden is left out. */
export function shownText(element: Element): string {
  const { innerText }: { readonly innerText?: unknown } & Element = element;
  return tidy(typeof innerText === 'string' ? innerText : (element.textContent ?? ''));
}

/**
 * The text of one small part without asking the layout engine, for thousands of comments: line breaks and blocks become new lines,
 * pictures (emoji on some platforms) become their `alt`.
 */
export function quickText(element: Element, limit: number): string {
  let text = '';
  const collect = (node: Node): void => {
    if (text.length > 4 * limit) return;
    if (node.nodeType === 3) text += node.nodeValue ?? '';
    if (!isElement(node)) return;
    const name = node.localName;
    if (name === 'script' || name === 'style') return;
    if (name === 'img') text += node.getAttribute('alt') ?? '';
    if (/^(br|p|div|li)$/.test(name) && text !== '') text += '\n';
    node.childNodes.forEach(collect);
  };
  collect(element);
  return cutText(tidy(text), limit).value;
}
