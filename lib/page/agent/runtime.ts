/**
 * The one place where the page agent meets the browser's extension interface. The polyfill would cost more than half of the
 * agent's size budget and passes through here anyway, so the few members that are used are read from `globalThis` and checked.
 */
import { plain } from './unshadowed';

/** Who sent a message. `tab` is set for pages in tabs, our own included: the address decides. */
export interface Sender {
  readonly id?: string;
  readonly url?: string;
  readonly tab?: unknown;
}

type Listener = (message: unknown, sender: Sender, answer: (value: unknown) => void) => boolean | undefined;

/** The members of `runtime` that the agent uses. `id` goes away when the extension is updated or removed under it. */
export interface AgentRuntime {
  readonly id?: string;
  getManifest(): { readonly version: string };
  getURL(path: string): string;
  sendMessage(message: unknown): Promise<unknown> | undefined;
  /** A panel that is there; it ends with the panel. */
  readonly onConnect: {
    addListener(listener: (port: { readonly onDisconnect: { addListener(listener: () => void): void } }) => void): void;
  };
  readonly onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
}

interface ExtensionGlobal {
  readonly runtime?: AgentRuntime;
  readonly dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null };
}

function extensionGlobal(): ExtensionGlobal | undefined {
  const scope: typeof globalThis & { readonly browser?: ExtensionGlobal; readonly chrome?: ExtensionGlobal } =
    globalThis;
  // A page's element or frame called "browser" answers to that name in the agent's world too, and its form's field "runtime" has an id
  // (measured in Chromium). But no name of a page is the global's own member.
  return (['browser', 'chrome'] as const)
    .map((name) => (Object.hasOwn(scope, name) ? scope[name] : undefined))
    .find((candidate) => candidate?.runtime?.id);
}

/** The extension's runtime, or null where there is none (tests, or after the extension went away). */
export function findRuntime(): AgentRuntime | null {
  return extensionGlobal()?.runtime ?? null;
}

/** The shadow root of an element, closed ones included where the browser lets an extension look (both do in web pages). */
export function anyRootOf(element: Element): ShadowRoot | null {
  try {
    const firefox: { readonly openOrClosedShadowRoot?: ShadowRoot | null } & Element = element;
    return (
      plain(element, 'shadowRoot') ??
      firefox.openOrClosedShadowRoot ??
      extensionGlobal()?.dom?.openOrClosedShadowRoot?.(element) ??
      null
    );
  } catch {
    return null;
  }
}
