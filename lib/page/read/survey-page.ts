/** Looks around the page for what a save cannot take, and for what stands between the page and what the person saw. */
import type { PageSurvey } from '../../domain/page-survey';
import type { PageView } from '../agent/page-view';
import { plain } from '../agent/unshadowed';
import { areaInWindow } from '../find/layout';
import { queryAll } from '../find/query';
import { findRoots } from './read-source';
import { advertisementIn, hasOtherExtension, loadedHow, translatedInto } from './page-signs';
import { isOpen } from './read-text';
import type { Pause } from './yield-to-page';

/** Fields whose words a person sees. */
const FIELDS =
  'textarea, input:not([type]), input:is([type=text], [type=search], [type=email], [type=url], [type=tel])';

/** `isOwn`: hosts of Beside's own marks, which are no part of the page. Every element is asked for its shadow root, with pauses. */
export async function surveyPage(view: PageView, isOwn: (host: Element) => boolean, pause: Pause): Promise<PageSurvey> {
  const { document: page, layout } = view;
  const roots = (await findRoots(page, pause)).filter((root) => !isOwn(root.host));
  const seen = (css: string): Element[] =>
    [page, ...roots].flatMap((root) => queryAll(root, css)).filter((element) => layout.seen(element));
  // Smaller ones count who comes by; nobody sees them.
  const frames = seen('iframe, frame, fencedframe').filter((frame) => {
    const { width, height } = layout.boxOf(frame);
    return width >= 10 && height >= 10;
  });
  const files = seen('embed[src], object[data]');
  const pictures = [page, ...roots].flatMap((root) => queryAll(root, 'img')).filter((img) => isMissing(img, view));
  const inWindow = pictures.filter((img) => areaInWindow(layout.boxOf(img)) > 0).length;
  const isFile = !/html|xml|^text\//.test(plain(page, 'contentType'));
  return {
    closedFrames: frames.filter((frame) => insideOf(frame) === null).length,
    openFrames: frames.filter((frame) => hasWords(insideOf(frame))).length,
    isFrameset: queryAll(page, 'frameset').length > 0,
    canvases: seen('canvas').length,
    closedRoots: roots.filter((root) => !isOpen(root) && saysSomething(root, view)).length,
    files: files.length > 0 ? files.length : Number(isFile),
    fields: seen(FIELDS).filter((field) => (field as HTMLInputElement).value !== '').length,
    picturesInWindow: inWindow,
    picturesElsewhere: pictures.length - inWindow,
    advertisement: advertisementIn(view),
    otherExtension: hasOtherExtension(view, roots),
    translated: translatedInto(page),
    wasDiscarded: (page as { readonly wasDiscarded?: unknown }).wasDiscarded === true,
    loaded: loadedHow(view.moved === true),
  };
}

/** The page inside of a frame; null where nobody can look into it. */
function insideOf(frame: Element): Document | null {
  try {
    return (frame as Partial<HTMLIFrameElement>).contentDocument ?? null;
  } catch {
    return null;
  }
}

function hasWords(inside: Document | null): boolean {
  if (inside === null) return false;
  const root: HTMLElement | null = plain(inside, 'documentElement');
  return root !== null && (wordsIn(root) || queryAll(inside, 'iframe, frame').length > 0);
}

function saysSomething(root: ShadowRoot, { layout }: PageView): boolean {
  return [...root.children].some((child) => layout.seen(child) && wordsIn(child));
}

/** Any words but those of styles and scripts. */
function wordsIn(element: Element): boolean {
  const silent = queryAll(element, 'style, script, template, noscript, head');
  if (/^(style|script|template|noscript)$/.test(element.localName)) return false;
  const all = (element.textContent ?? '').replace(/\s/g, '').length;
  return all > silent.reduce((sum, part) => sum + (part.textContent ?? '').replace(/\s/g, '').length, 0);
}

/** A picture that is to be loaded and is not: one further down the page that waits to be scrolled to has no size yet. */
function isMissing(img: Element, { layout }: PageView): boolean {
  const { complete, naturalWidth, loading } = img as HTMLImageElement;
  const waits = img.hasAttribute('data-src') && !img.hasAttribute('src');
  if (!waits && (!img.hasAttribute('src') || (complete && naturalWidth > 0))) return false;
  return layout.seen(img) || ((waits || loading === 'lazy') && layout.flowOf(img) !== 'hidden');
}
