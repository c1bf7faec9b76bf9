/** Which video the panel speaks about, and the region of the page around it. */
import { areaInWindow } from './layout';
import type { PageView } from '../agent/page-view';
import { closestAcross, matches, queryAll } from './query';

/** A video smaller than this (CSS pixels, both ways) is decoration. */
const SMALLEST = 40;

/** How much more the card of the very subject in the address counts than its neighbours. */
const OWN_CARD = 4;

/** The video the person is most likely looking at: by the playbook's selectors, else the largest visible one of those `anywhere`; null without any. */
export function findVideo(
  view: PageView,
  anywhere = () => queryAll(view.document, 'video', true),
): HTMLVideoElement | null {
  const { video: selectors = [], container, onlyOwnVideo } = view.plan.readers;
  for (const css of selectors) {
    const found = best(view, queryAll(view.document, css), container);
    if (found !== null) return found;
  }
  return onlyOwnVideo === true ? null : best(view, anywhere(), container);
}

/** The region around the active video. Null where the playbook names one and it cannot be told which it is. */
export function findSubject(view: PageView): Document | Element | null {
  const { container } = view.plan.readers;
  if (container === undefined) return view.document;
  const video = findVideo(view);
  if (video !== null) return closestAcross(video, container);
  const seen = queryAll(view.document, container).filter((element) => view.layout.seen(element));
  const own = seen.filter((element) => speaksOfSubject(view, element));
  if (own.length === 1 || seen.length === 1) return own[0] ?? seen[0] ?? null;
  return null;
}

function best(view: PageView, candidates: readonly Element[], container: string | undefined): HTMLVideoElement | null {
  let found: HTMLVideoElement | null = null;
  let most = 0;
  for (const element of candidates) {
    if (element.localName !== 'video' || !view.layout.seen(element)) continue;
    const video = element as HTMLVideoElement;
    const box = view.layout.boxOf(video);
    if (box.width < SMALLEST || box.height < SMALLEST) continue;
    const card = container === undefined ? null : closestAcross(element, container);
    // What is in the window comes first; the whole size decides only between videos that are all scrolled away.
    const score =
      (areaInWindow(box) + (box.width * box.height) / 1e4) *
      (video.paused ? 1 : 2) *
      (card !== null && speaksOfSubject(view, card) ? OWN_CARD : 1);
    if (score > most) [found, most] = [video, score];
  }
  return found;
}

/** Carries the id of the address, in a link or as its own. */
function speaksOfSubject(view: PageView, card: Element): boolean {
  const id = view.plan.parts['id'];
  if (id === undefined) return false;
  const css = ['href', 'id', ...(view.plan.reading?.idAttributes ?? [])]
    .map((name) => `[${name}*=${JSON.stringify(id)}]`)
    .join();
  return matches(card, css) || queryAll(card, css).length > 0;
}
