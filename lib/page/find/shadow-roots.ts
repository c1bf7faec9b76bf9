/**
 * The document and all shadow roots in it. Looking for them asks every element: most of what a look costs (6 ms on 5,000 of them), and the
 * opening of the panel asks four times in one second.
 */
import type { PageRoots } from '../agent/page-memory';
import type { PageView } from '../agent/page-view';
import { queryAll, rootsOf } from './query';

/** A walk that is no older (milliseconds) counts as now, where nothing was put into the page since. */
const LATELY = 1_000;

/** Walks through the page: closed roots too. */
export function walkThrough(roots: PageRoots, page: Document): void {
  roots.all = rootsOf(page, true);
  roots.walkedAt = performance.now();
  roots.grown = !roots.watched;
}

/** All videos of the page, those in shadow roots too, as it is now. */
export function videosAnywhere({ memory: { roots }, document: page }: PageView): Element[] {
  if (roots.grown || performance.now() - roots.walkedAt > LATELY) walkThrough(roots, page);
  return roots.all.flatMap((root) => queryAll(root, 'video'));
}
