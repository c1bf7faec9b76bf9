/** Which video the panel speaks about, and the region of the page around it. */
import type { PageView } from '../agent/page-view';
import { isForeign, subjectCards } from './cards';
import { areaInWindow } from './layout';
import { closestAcross, queryAll } from './query';
import { videosAnywhere } from './shadow-roots';
import { subjectKey } from './subject-key';

/** A video smaller than this (CSS pixels, both ways) is decoration. */
const SMALLEST = 40;

/** Pages whose subject is a video, and those that nobody knows. On others the largest video may be anybody's: an answer, a list, a quote. */
const MAY_BE_ANY = /^(video|short|live|clip|other)$/;

/**
 * The video that the page is about: by the playbook's selectors, else the largest visible one of those `anywhere`. Never one that lies in
 * the card of another subject. Paused or not makes no difference: whoever looks closely stops it. Null without any.
 */
export function findVideo(view: PageView, anywhere = () => videosAnywhere(view)): HTMLVideoElement | null {
  for (const css of view.plan.readers.video ?? []) {
    const found = best(view, queryAll(view.document, css));
    if (found !== null) return found;
  }
  return MAY_BE_ANY.test(view.plan.pageKind) ? best(view, anywhere()) : null;
}

/** The region of the subject: its card. Null where the playbook names one and it cannot be told which it is. */
export function findSubject(view: PageView): Document | Element | null {
  const { container } = view.plan.readers;
  if (container === undefined) return view.document;
  const [card = null, another] = subjectCards(view);
  // Several that carry the id of the address are one subject drawn twice; in a list the video on screen decides.
  if (card === null || another === undefined) return card;
  const video = findVideo(view);
  return video === null ? (subjectKey(view) === null ? null : card) : closestAcross(video, container);
}

function best(view: PageView, candidates: readonly Element[]): HTMLVideoElement | null {
  const { container } = view.plan.readers;
  const cards = candidates.length === 0 ? [] : subjectCards(view);
  let found: HTMLVideoElement | null = null;
  let most = 0;
  for (const element of candidates) {
    if (element.localName !== 'video' || !view.layout.seen(element)) continue;
    const video = element as HTMLVideoElement;
    const box = view.layout.boxOf(video);
    if (box.width < SMALLEST || box.height < SMALLEST) continue;
    const card = container === undefined ? null : closestAcross(element, container);
    if ((card === null ? cards.length > 0 : !cards.includes(card)) || isForeign(view, element, card)) continue;
    // What is in the window comes first; the whole size decides only between videos that are all scrolled away.
    const size = areaInWindow(box) + (box.width * box.height) / 1e4;
    if (size > most) [found, most] = [video, size];
  }
  return found;
}
