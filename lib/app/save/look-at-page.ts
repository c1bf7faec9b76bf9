import { askedAboutTab, isOfPage, isOfTab, type AskedAbout, type SeenPage } from '../../domain/under-18';
import type { SaveRequest } from '../../messaging/protocol';
import type { PageReaderPort } from '../ports';
import type { Collected } from './save-ports';

/** Which page is in a tab: as the page itself says, or, where it cannot be read, as the browser knows it, and why. */
export type PageLook =
  | { readonly kind: 'page'; readonly seen: SeenPage }
  | {
      readonly kind: 'tab';
      readonly address: string | null;
      readonly why: Extract<Collected, { readonly ok: false }>['reason'];
    };

/**
 * Whether the person was asked about what a look saw. `unknown`: the page could be read when they were asked and cannot be now. Its address
 * is the same, but no address tells one video or one document from the next.
 */
export type Asked = 'asked' | 'another' | 'unknown';

const NOTHING = { frame: false, source: false, text: false, comments: false };

/** A quick look that takes nothing. */
export async function lookAtPage(
  page: Pick<PageReaderPort, 'collect' | 'tabAddress'>,
  { tabId, plan }: Pick<SaveRequest, 'tabId' | 'plan'>,
  signal: AbortSignal,
): Promise<PageLook> {
  const looked = await page.collect(tabId, plan, NOTHING, signal);
  if (looked.ok) return { kind: 'page', seen: looked.value.report };
  return { kind: 'tab', address: (await page.tabAddress(tabId)).address, why: looked.reason };
}

/** Holds a look against the answer. */
export function wasAsked(answer: AskedAbout, look: PageLook): Asked {
  if (look.kind === 'page') return isOfPage(answer, look.seen) ? 'asked' : 'another';
  if (answer.identity === null) return isOfTab(answer, look.address) ? 'asked' : 'another';
  return look.address === null || askedAboutTab(look.address).address === answer.address ? 'unknown' : 'another';
}
