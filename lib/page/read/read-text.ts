/** The visible text of the page. */
import { TEXT_LIMIT } from '../../domain/page-limits';
import type { Pause } from './yield-to-page';
import type { Layout } from '../find/layout';
import { cutText, shownText, tidyInSlices } from './text-of';
import { plain } from '../agent/unshadowed';

/**
 * What can be read on the page, including open shadow roots, without markup. Beside's own marks are not part of it.
 * `roots` are all shadow roots of the page, in its order.
 */
export async function readText(
  page: Document,
  layout: Layout,
  roots: readonly ShadowRoot[],
  pause: Pause,
): Promise<{ readonly text: string; readonly cut: boolean }> {
  const body: HTMLElement | null = plain(page, 'body');
  // One call, so that it is the text of one moment; what comes before and after it has turns of its own.
  await pause(true);
  // Documents of another kind (SVG, XML) have no body.
  const raw = body === null ? plain(page, 'documentElement').textContent : body.innerText;
  await pause(true);
  const parts = [await tidyInSlices(raw, pause)];
  for (const root of roots) {
    // `innerText` stops at shadow roots; what is slotted into them belongs to the outer page and was read with it.
    if (isOpen(root)) for (const child of root.children) if (layout.seen(child)) parts.push(shownText(child));
    await pause();
  }
  const { value, cut = false } = cutText(parts.filter((part) => part !== '').join('\n'), TEXT_LIMIT);
  return { text: value, cut };
}

/** Open itself, and inside of no closed one. */
export function isOpen(root: ShadowRoot): boolean {
  for (let at: Node = root; at.nodeType === 11; at = (at as ShadowRoot).host.getRootNode())
    if ((at as ShadowRoot).mode !== 'open') return false;
  return true;
}
