/** Turning page content into plain text. Nothing here makes markup. */
import type { Pause } from './yield-to-page';
import type { PageView } from '../agent/page-view';
import { plain } from '../agent/unshadowed';
import type { Layout } from '../find/layout';
import { isElement, matches, parentAcross, queryAll } from '../find/query';

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

/** Words, and what is known of them. */
export interface Words {
  readonly text: string;
  /** They are only a beginning: the platform shows no more, or there were more than `limit`. */
  readonly shortened?: true;
  /** Pictures among them that have no words of their own. */
  readonly pictures?: number;
}

/** The text as it is on screen (`innerText`): what is hidden is left out. */
export function shownText(element: Element): string {
  const { innerText }: { readonly innerText?: unknown } & Element = element;
  return tidy(typeof innerText === 'string' ? innerText : (element.textContent ?? ''));
}

/** The words on screen, with emoji that are pictures; the words of a control such as "See more" are not the author's. */
export function shownWords(element: Element, { plan, layout }: PageView): Words {
  const { more = '' } = plan.readers;
  const walks = queryAll(element, 'img').length > 0 || queryAll(element, more).length > 0;
  const words = walks ? wordsOf(element, layout, Infinity, more) : { text: shownText(element) };
  // The control often stands right behind the words, or behind the box around them.
  const behind = [element, parentAcross(element)].map((at) => at?.nextElementSibling ?? null);
  return behind.some((at) => at !== null && matches(at, more) && layout.seen(at))
    ? { ...words, shortened: true }
    : words;
}

/**
 * The words of one part up to `limit`, without asking for a layout of thousands of comments: line breaks and blocks become new lines, emoji
 * that are pictures their `alt`, other pictures are counted. What is hidden was not said. `more`: controls, which end shortened words.
 */
export function wordsOf(element: Element, layout: Layout, limit: number, more?: string): Words {
  let text = '';
  let pictures = 0;
  let shortened = false;
  // A list and no recursion: a page may lay ten thousand boxes into each other.
  const ahead: Node[] = [element];
  for (let node = ahead.pop(); node !== undefined && text.length <= 4 * limit; node = ahead.pop()) {
    if (node.nodeType === 3) text += node.nodeValue ?? '';
    if (!isElement(node)) continue;
    const name = node.localName;
    if (name === 'script' || name === 'style') continue;
    const flow = layout.flowOf(node);
    if (flow === 'hidden') continue;
    if (more !== undefined && node !== element && matches(node, more)) {
      shortened = true;
      continue;
    }
    if ((name === 'br' || flow === 'block') && text !== '') text += '\n';
    if (name === 'img') {
      const alt = node.getAttribute('alt') ?? '';
      if (isWord(alt)) text += alt;
      else pictures += 1;
    }
    for (let at = plain(node, 'lastChild'); at !== null; at = plain(at, 'previousSibling')) ahead.push(at);
  }
  const { value, cut = false } = cutText(tidy(text), limit);
  return { text: value, ...(shortened || cut ? { shortened: true } : {}), ...(pictures > 0 ? { pictures } : {}) };
}

/** An emoji or one short word (names of a platform's own emoji) belongs to what was written; a sentence is the platform's about a picture. */
function isWord(alt: string): boolean {
  return alt.length > 0 && alt.length <= 40 && (!/\s/.test(alt.trim()) || !/[\p{L}\p{N}]/u.test(alt));
}
