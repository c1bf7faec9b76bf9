/** Finds the control of a step: exactly one visible element, or the reason why not. It never picks between two. */
import type { NotFound } from '../../domain/guide';
import type { PointStep } from '../../domain/page-plan';
import type { Anchor } from '../../domain/playbook-acting';
import { foldLabel, isCalled } from './labels';
import type { PageView } from '../agent/page-view';
import { queryAll } from './query';
import { regionOf } from './region';

/** More candidates than this for one control mean that the selector no longer fits the page. */
const CANDIDATE_LIMIT = 500;

export type Finding =
  | { readonly kind: 'found'; readonly element: Element; readonly hover: boolean }
  | { readonly kind: 'not-found'; readonly reason: NotFound };

/** What a search for anchors needs beside the page. */
export interface AnchorSearch {
  readonly view: PageView;
  /** Labels from the page's own data; they win over the known ones. */
  readonly dataLabels: readonly string[];
  /** The picked comment; undefined without one, null if it is no longer on the page. */
  readonly comment: Element | null | undefined;
}

/** The step's control; while that is not to be seen, the place where the pointer has to rest before it shows. */
export function findStep(search: AnchorSearch, step: PointStep): Finding {
  const direct = findFirst(search, step, step.anchors);
  if (direct.kind === 'found') return direct;
  const hover = findFirst(search, step, step.hover);
  return hover.kind === 'found' ? { ...hover, hover: true } : direct;
}

/** Anchors in order: the first that gives exactly one wins. The reason told is the one nearest to a find. */
function findFirst(search: AnchorSearch, step: PointStep, anchors: readonly Anchor[]): Finding {
  let reason: NotFound = 'missing';
  for (const anchor of anchors) {
    const found = findOne(search, step, anchor);
    if (found.kind === 'found') return found;
    if (found.reason === 'ambiguous' || reason === 'missing') reason = found.reason;
  }
  return { kind: 'not-found', reason };
}

function findOne({ view, dataLabels, comment }: AnchorSearch, step: PointStep, anchor: Anchor): Finding {
  const region = regionOf(view, anchor.scope, comment, anchor.deep);
  if (region === null) return { kind: 'not-found', reason: 'missing' };
  const all = queryAll(region, anchor.css, anchor.deep);
  if (all.length > CANDIDATE_LIMIT) return { kind: 'not-found', reason: 'ambiguous' };
  const named = anchor.labelled === true ? keepCalled(all, dataLabels, step.labelKnown) : all;
  const seen = named.filter((element) => view.layout.seen(element));
  const [element] = seen;
  if (element === undefined) return { kind: 'not-found', reason: named.length === 0 ? 'missing' : 'hidden' };
  return seen.length === 1 ? { kind: 'found', element, hover: false } : { kind: 'not-found', reason: 'ambiguous' };
}

/** Those with a label of the page's own data; only where none has one, those with a known label. */
function keepCalled(all: readonly Element[], ...lists: readonly (readonly string[])[]): readonly Element[] {
  for (const labels of lists) {
    const folded = new Set(labels.map(foldLabel));
    const called = folded.size === 0 ? [] : all.filter((element) => isCalled(element, folded));
    if (called.length > 0) return called;
  }
  return [];
}
