import { browser } from './browser';

/** Who sent a message, as the browser tells it. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
  readonly frameId?: number | undefined;
}

/** A page of Beside, in a tab or not, or the background: never a content script, never another extension. */
export function isOwnPage(sender: Sender): boolean {
  return sender.id === browser.runtime.id && (sender.url ?? '').startsWith(browser.runtime.getURL('/'));
}

/** The background: one of ours that is in no tab. What runs inside a web page always has one. */
export function isBackground(sender: Sender): boolean {
  return sender.tab === undefined && (sender.url === undefined ? sender.id === browser.runtime.id : isOwnPage(sender));
}

/** The page agent in the top frame of a tab: the id of that tab. Null for everybody else. */
export function agentTab(sender: Sender): number | null {
  return sender.id === browser.runtime.id && (sender.frameId ?? 0) === 0 ? (sender.tab?.id ?? null) : null;
}
