/** For the tests of this folder: pages written down as text, and people who really press. Never part of the agent. */
import type { PagePlan, PointStep } from '../../domain/page-plan';
import type { Anchor } from '../../domain/playbook-acting';
import type { SubjectReaders } from '../../domain/playbook-reading';
import type { CommentSigns } from '../../domain/subject';
import { flatLayout } from './flat-layout';
import { createPageMemory } from '../agent/page-memory';
import { finders } from '../find/finders';
import type { PageView } from '../agent/page-view';

let memory = createPageMemory(finders);

/** Puts a page into the document of the test. Scripts in it do not run. */
export function openPage(html: string): void {
  memory = createPageMemory(finders);
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  document.head.replaceChildren(...parsed.head.childNodes);
  document.body.replaceChildren(...parsed.body.childNodes);
}

/** Which element lies on top at a point: the document of the tests has no layout. Told by the document's own definition, as the agent asks. */
export function layOnTop(at: (x: number, y: number) => Element | null): void {
  Object.defineProperty(Object.getPrototypeOf(document), 'elementFromPoint', { value: at, configurable: true });
}

/** Gives an element a box, by the definition that the agent asks. */
export function placeAt(css: string, box: DOMRect): void {
  Object.defineProperty(Object.getPrototypeOf(the(css)), 'getBoundingClientRect', {
    value(this: Element) {
      return this.matches(css) ? box : new DOMRect();
    },
    configurable: true,
  });
}

/** Takes both back. */
export function layNothing(): void {
  Reflect.deleteProperty(Object.getPrototypeOf(document.createElement('div')) as object, 'getBoundingClientRect');
  Reflect.deleteProperty(Object.getPrototypeOf(document) as object, 'elementFromPoint');
}

/** A view of the page that stands in the test's document. */
export function viewFor(
  readers: Partial<SubjectReaders>,
  parts: Readonly<Record<string, string>> = {},
  address = 'https://videos.example/watch',
): PageView {
  return { document, address, layout: flatLayout, plan: planWith(readers, parts), memory };
}

export function planWith(readers: Partial<SubjectReaders>, parts: Readonly<Record<string, string>> = {}): PagePlan {
  return { pageKind: 'video', parts, readers: { facts: {}, ...readers } };
}

/** A step with anchors by selector, or by whole anchor. */
export function stepWith(
  anchors: readonly (string | Omit<Anchor, 'layout'>)[],
  more: Partial<PointStep> = {},
): PointStep {
  const whole = anchors.map((anchor) => ({
    layout: 'test',
    ...(typeof anchor === 'string' ? { css: anchor } : anchor),
  }));
  return { id: 'step', anchors: whole, hover: [], labelFound: [], labelKnown: [], until: 'pressed', ...more };
}

/** One element of the page; the test fails if it is not there. */
export function the(css: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(css);
  if (found === null) throw new Error(`the test page has no ${css}`);
  return found;
}

/** A comment as the panel lists it, with nothing but what a test names. */
export function signs(known: Partial<CommentSigns>): CommentSigns {
  return { id: null, authorHandle: null, authorName: null, text: '', depth: 0, ...known };
}
