import { isSameIdentity } from '../../domain/page-identity';
import type { PageReport } from '../../domain/page-report';
import type { SaveRequest } from '../../messaging/protocol';
import type { PageReaderPort } from '../ports';

/** Which page is in a tab: as the page itself says, or, where it may not be read, as the browser knows it. */
export type PageLook =
  | { readonly kind: 'page'; readonly report: Pick<PageReport, 'address' | 'facts' | 'identity'> }
  | { readonly kind: 'tab'; readonly address: string | null };

const NOTHING = { frame: false, source: false, text: false, comments: false };

/** A quick look that takes nothing. */
export async function lookAtPage(
  page: Pick<PageReaderPort, 'collect' | 'tabAddress'>,
  { tabId, plan }: Pick<SaveRequest, 'tabId' | 'plan'>,
  signal: AbortSignal,
): Promise<PageLook> {
  const looked = await page.collect(tabId, plan, NOTHING, signal);
  if (looked.ok) return { kind: 'page', report: looked.value.report };
  return { kind: 'tab', address: (await page.tabAddress(tabId)).address };
}

/** True where document, video element, address and subject are the same. A page that answered and no longer does has gone somewhere else. */
export function isSamePage(one: PageLook, other: PageLook): boolean {
  if (one.kind === 'tab') return other.kind === 'tab' && one.address === other.address;
  return (
    other.kind === 'page' &&
    isSameIdentity(one.report.identity, other.report.identity) &&
    one.report.address === other.report.address &&
    (one.report.facts.id?.value ?? null) === (other.report.facts.id?.value ?? null)
  );
}
