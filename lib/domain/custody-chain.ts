import { sha256 } from '@noble/hashes/sha2.js';
import { CUSTODY_START, type CustodyLink } from './custody';
import { hexOf } from './digest';

/** Where a chain of links goes wrong: the sequence number of the first link that does not fit, or null. */
export type ChainFault = { readonly at: number } | null;

/**
 * The link after `previous` (null: the first one). Synchronous on purpose: it is computed inside a database transaction, which
 * the browser would commit during any `await` of something else.
 */
export function nextLink(previous: CustodyLink | null, bodySha256: string): CustodyLink {
  const sequence = (previous?.sequence ?? 0) + 1;
  const before = previous?.digest ?? CUSTODY_START;
  return { sequence, previous: before, bodySha256, digest: linkDigest(sequence, before, bodySha256) };
}

/** The digest of a link, as `CustodyLink` documents it. */
export function linkDigest(sequence: number, previous: string, bodySha256: string): string {
  return sha256Text(`${sequence}\n${previous}\n${bodySha256}\n`);
}

/** Walks a chain from its first link on. A complete chain starts at 1 after 64 zeros and never skips, forks or repeats. */
export function chainFault(links: readonly CustodyLink[]): ChainFault {
  let previous: CustodyLink | null = null;
  for (const link of links) {
    const expected = nextLink(previous, link.bodySha256);
    if (link.sequence !== expected.sequence) return { at: expected.sequence };
    if (link.previous !== expected.previous || link.digest !== expected.digest) return { at: link.sequence };
    previous = link;
  }
  return null;
}

function sha256Text(text: string): string {
  return hexOf(sha256(new TextEncoder().encode(text)));
}
