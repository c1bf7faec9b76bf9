/** Notices that the page speaks about something else now: another address without loading, or another video. */

/** How long a page may settle before it is told, in milliseconds. */
const SETTLE = 250;

/** A look at the address and the video, only while the page is to be seen: pages change both without any event. */
const LOOK_EVERY = 500;

/** What is compared. */
export interface PageSigns {
  address(): string;
  title(): string;
  /** The active video, if the agent was asked about this page before. */
  video(): Element | null;
}

/** Calls `changed` after the subject of the page may have changed, and `gone` when the extension was taken away under the agent. */
export function watchPage(signs: PageSigns, changed: () => void, alive: () => boolean, gone: () => void, signal: AbortSignal): void {
  let address = signs.address();
  let title = withoutNumbers(signs.title());
  let video = signs.video();
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
    const now = { address: signs.address(), title: withoutNumbers(signs.title()), video: signs.video() };
    if (now.address !== address || now.title !== title || now.video !== video) tell();
    ({ address, title, video } = now);
  };

  const interval = setInterval(() => { if (!document.hidden) look(); }, LOOK_EVERY);
  for (const event of ['popstate', 'hashchange', 'pageshow']) addEventListener(event, look, { signal });
  document.addEventListener('visibilitychange', look, { signal });
  // YouTube says itself when a new page stands, also for every Short.
  document.addEventListener('yt-navigate-finish', tell, { signal });
  const { navigation }: { readonly navigation?: EventTarget } = globalThis;
  navigation?.addEventListener('currententrychange', look, { signal });
  signal.addEventListener('abort', () => {
    clearInterval(interval);
    clearTimeout(timer);
  });
}

/** Titles count unread messages and seconds. */
function withoutNumbers(title: string): string {
  return title.replace(/\d+/g, '');
}
