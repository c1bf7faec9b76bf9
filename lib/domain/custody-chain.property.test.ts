/** Whatever somebody does to a chain without writing all that follows anew shows, and shows where. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CustodyLink } from './custody';
import { chainFault, nextLink } from './custody-chain';

const digest = fc.stringMatching(/^[0-9a-f]{64}$/);
const chain = fc.array(digest, { minLength: 2, maxLength: 12 }).map((bodies) => {
  const links: CustodyLink[] = [];
  for (const body of bodies) links.push(nextLink(links.at(-1) ?? null, body));
  return links;
});
/** A chain and one of its places. */
const place = chain.chain((links) => fc.record({ links: fc.constant(links), at: fc.nat(links.length - 1) }));

describe('any chain of the log', () => {
  it('is whole as it was written, and so is every beginning of it', () => {
    fc.assert(
      fc.property(place, ({ links, at }) => {
        expect(chainFault(links)).toBeNull();
        expect(chainFault(links.slice(0, at))).toBeNull();
      }),
    );
  });

  it('has a fault at the line of which anything was changed', () => {
    fc.assert(
      fc.property(
        place,
        fc.constantFrom('previous', 'bodySha256', 'digest'),
        digest,
        ({ links, at }, member, other) => {
          const changed = links.map((link, index) => (index === at ? { ...link, [member]: other } : link));
          fc.pre(links[at]?.[member] !== other);
          expect(chainFault(changed)).toEqual({ at: at + 1 });
        },
      ),
    );
  });

  it('has a fault where a line was taken out, put in twice or moved', () => {
    fc.assert(
      fc.property(place, fc.nat(11), ({ links, at }, other) => {
        const to = other % links.length;
        const link = links[at];
        if (link === undefined) return;
        // Only the last line can be taken out without a trace: the copy of the head outside the chain tells of that.
        if (at < links.length - 1) expect(chainFault(links.toSpliced(at, 1))).toEqual({ at: at + 1 });
        expect(chainFault(links.toSpliced(at, 0, link))).toEqual({ at: at + 2 });
        if (to !== at)
          expect(chainFault(links.toSpliced(at, 1).toSpliced(to, 0, link))).toEqual({ at: Math.min(at, to) + 1 });
      }),
    );
  });
});
