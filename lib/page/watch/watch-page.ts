/** Notices that the page speaks about something else now: another address without loading, or another video. */
import { plain } from '../agent/unshadowed';

/** How long a page may settle before it is told, in milliseconds. */
const SETTLE = 250;

/** A look at the address and the video, only while the page is to be seen: pages change both without any event. */
const LOOK_EVERY = 500;

/**
 * Calls `changed` after the subject of the page may have changed, and `gone` when the extension was taken away under the agent.
 * Returns how to say that the page has just been described: changes count from there.
 * `video` is the active video; undefined until the agent was asked about this page.
 */
export function watchPage(
  video: () => Element | null | undefined,
  changed: () => void,
  alive: () => boolean,
  gone: () => void,
  signal: AbortSignal,
): () => void {
  const signs = (): unknown[] => [location.href, withoutNumbers(plain(document, 'title')), video()];
  let before = signs();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (): void => {
    clearTimeout(timer);
    timer = setTimeout(changed, SETTLE);
  };
  const look = (): void => {
    if (!alive()) {
      gone();
      return;
    }
    const now = signs();
    if (now.some((sign, at) => before[at] !== undefined && sign !== before[at])) tell();
    before = now;
  };

  const interval = setInterval(() => {
    if (!plain(document, 'hidden')) look();
  }, LOOK_EVERY);
  // YouTube says itself when a new page stands, also for every Short; such events rise up to the window.
  addEventListener('yt-navigate-finish', tell, { signal });
  for (const event of ['popstate', 'hashchange', 'pageshow', 'visibilitychange'])
    addEventListener(event, look, { signal });
  const { navigation }: { readonly navigation?: EventTarget } = globalThis;
  navigation?.addEventListener('currententrychange', look, { signal });
  signal.addEventListener('abort', () => {
    clearInterval(interval);
  });
  return () => {
    before = signs();
  };
}

/** Titles count unread messages and seconds. */
function withoutNumbers(title: string): string {
  return title.replace(/\d+/g, '');
}
