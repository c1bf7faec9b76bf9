/** Notices that the page speaks about something else now: another address without loading, or another video. At rest it does nothing. */
import type { PageRoots } from '../agent/page-memory';
import type { PageView } from '../agent/page-view';
import { listenLasting } from '../agent/lasting-listener';
import { plain } from '../agent/unshadowed';
import { findVideo } from '../find/find-video';
import { queryAll } from '../find/query';
import { walkThrough } from '../find/shadow-roots';

/** Debounce: how long a page may settle before the change is reported, in milliseconds. */
const SETTLE = 250;

/** A page that never settles is reported all the same, after this long (milliseconds). */
const AT_LATEST = 1_000;

/** Throttle: shortest time between two looks at a page that keeps changing, in milliseconds. */
const LOOK_EVERY = 500;

/**
 * The page is walked through for shadow roots this seldom (milliseconds), and only where one may have come: something was put into the page,
 * or an element of the site's own making changed itself.
 */
const WALK_EVERY = 5_000;

/** Only these changes can bring, take away, show or hide a video, or change the title. */
const CHANGES: MutationObserverInit = {
  subtree: true,
  childList: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'src'],
};

/** After these the page may speak of something else, or another video may be the one that counts. */
const SIGNS = 'popstate visibilitychange scroll resize play pause loadedmetadata'.split(' ');

/**
 * Calls `changed` after the subject of the page may have changed, and `gone` when the extension was taken away under the agent.
 * Returns how to say that the page has just been described: changes count from there.
 * `view` is undefined until the agent was asked about this page.
 */
export function watchPage(
  roots: PageRoots,
  view: () => PageView | undefined,
  changed: () => void,
  alive: () => boolean,
  gone: () => void,
  signal: AbortSignal,
): () => void {
  let before: unknown[] = [];
  let watched: PageRoots['all'] = [];
  let settling: ReturnType<typeof setTimeout> | undefined;
  let waiting: typeof settling;
  let walking: typeof settling;
  let latest: typeof settling;

  const signs = (): unknown[] => {
    const now = view();
    const anywhere = (): Element[] => {
      if (roots.grown && performance.now() - roots.walkedAt >= WALK_EVERY) walkThrough(roots, document);
      else if (roots.grown) walking ??= setTimeout(look, WALK_EVERY);
      // Changes inside of a shadow root are told to those alone who watch that root.
      if (watched !== roots.all) for (const root of (watched = roots.all)) observer.observe(root, CHANGES);
      return watched.flatMap((root) => queryAll(root, 'video'));
    };
    return [location.href, plain(document, 'title').replace(/\d+/g, ''), now && findVideo(now, anywhere)];
  };
  const report = (): void => {
    for (const timer of [settling, latest]) clearTimeout(timer);
    latest = undefined;
    changed();
  };
  const tell = (): void => {
    clearTimeout(settling);
    settling = setTimeout(report, SETTLE);
    latest ??= setTimeout(report, AT_LATEST);
  };
  const look = (): void => {
    for (const timer of [waiting, walking]) clearTimeout(timer);
    waiting = walking = undefined;
    if (!alive()) gone();
    if (signal.aborted || plain(document, 'hidden')) return;
    const now = signs();
    if (now.some((sign, at) => before[at] !== undefined && sign !== before[at])) tell();
    before = now;
  };
  const soon = (): void => {
    waiting ??= setTimeout(look, LOOK_EVERY);
  };

  const observer = new MutationObserver((changes) => {
    roots.grown ||= changes.some(({ type, target }) => type === 'childList' || plain(target, 'nodeName').includes('-'));
    soon();
  });
  observer.observe(document, CHANGES);
  roots.watched = true;
  listenLasting(SIGNS, soon, { capture: true, passive: true, signal });
  const { navigation }: { readonly navigation?: EventTarget } = globalThis;
  navigation?.addEventListener('currententrychange', look, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    for (const timer of [settling, waiting, walking, latest]) clearTimeout(timer);
  });
  return () => {
    // Some sites say themselves when a new page stands; such events rise up to the window. Listening twice is listening once.
    for (const event of view()?.plan.reading?.navigateEvents ?? []) addEventListener(event, tell, { signal });
    before = signs();
  };
}
