/** Signs on a page that something other than the page had a hand in what was seen. A missing sign proves nothing. */
import type { PageSurvey } from '../../domain/page-survey';
import type { PageView } from '../agent/page-view';
import { plain } from '../agent/unshadowed';
import { queryAll } from '../find/query';

/** Players that many sites use (video.js, JW Player, Google's IMA); a platform's own sign is in its playbook. */
const ADVERTISEMENT = '.vjs-ad-playing, .jw-flag-ads, .ima-ad-container iframe';

/** What well-known extensions leave on a page, and addresses of files that only an extension has. */
const OTHER_EXTENSION = [
  ...['src', 'href', 'data'].flatMap((name) =>
    ['chrome', 'moz', 'safari-web', 'ms-browser'].map((kind) => `[${name}^="${kind}-extension:" i]`),
  ),
  'grammarly-extension, grammarly-desktop-integration, [data-gr-ext-installed], [data-new-gr-c-s-check-loaded]',
  '[data-darkreader-scheme], [data-lt-installed], [data-lastpass-icon-root], com-1password-button',
  '[data-immersive-translate-page-theme], [data-immersive-translate-walked]',
].join(', ');

/** Whether the video that a save is of plays an advertisement, as far as a sign says so. */
export function advertisementIn(view: PageView): boolean {
  const { document: page, layout, plan, memory } = view;
  if (memory.find.video(view) === null) return false;
  return [ADVERTISEMENT, plan.readers.advertisement ?? '']
    .flatMap((css) => queryAll(page, css))
    .some((sign) => layout.seen(sign));
}

/** Whether another extension left a sign. */
export function hasOtherExtension({ document: page }: PageView, roots: readonly ShadowRoot[]): boolean {
  return [page, ...roots].some((root) => queryAll(root, OTHER_EXTENSION).length > 0);
}

/** Chrome marks the root of a page that it translated, Edge each piece of text. Firefox leaves no sign. */
export function translatedInto(page: Document): string | null {
  const root = plain(page, 'documentElement');
  const isTranslated =
    /(^|\s)translated-(ltr|rtl)(\s|$)/.test(root.getAttribute('class') ?? '') ||
    queryAll(page, '[_msttexthash]').length > 0;
  return isTranslated ? (root.getAttribute('lang') ?? '').slice(0, 50) : null;
}

const WAYS = { navigate: 'navigate', reload: 'reload', back_forward: 'back-forward' } as const;

/** How and when the document came. `moved`: its address changed since, without loading. */
export function loadedHow(moved: boolean): PageSurvey['loaded'] {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (entry === undefined) return null;
  if (moved) return { how: 'in-page', atUtc: null, fromCache: null, status: null };
  const { type, transferSize, decodedBodySize, responseStatus } = entry;
  return {
    how: Object.hasOwn(WAYS, type) ? WAYS[type] : 'navigate',
    atUtc: new Date(performance.timeOrigin).toISOString(),
    // Browsers tell of no size where the site forbids it.
    fromCache: decodedBodySize > 0 ? transferSize === 0 : null,
    status: responseStatus >= 100 ? responseStatus : null,
  };
}
