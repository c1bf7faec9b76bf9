/** The visible text of the page. */
import type { Layout } from './layout';
import { openRootsOf } from './query';
import { cutText, shownText } from './text-of';
import { plain } from './plain';

/** Longest stored text, in UTF-16 units (about 2 MB). */
export const TEXT_LIMIT = 2_000_000;

/** What can be read on the page, including open shadow roots, without markup. Beside's own marks are not part of it. */
export function readText(page: Document, layout: Layout): { readonly text: string; readonly cut: boolean } {
  const body: HTMLElement | null = plain(page, 'body');
  const parts = [body === null ? '' : shownText(body)];
  for (const root of openRootsOf(page)) {
    // `innerText` stops at shadow roots; what is slotted into them belongs to the outer page and was read with it.
    if (root.nodeType === 11) for (const child of root.children) if (layout.seen(child)) parts.push(shownText(child));
  }
  const { value, cut = false } = cutText(parts.filter((part) => part !== '').join('\n'), TEXT_LIMIT);
  return { text: value, cut };
}
