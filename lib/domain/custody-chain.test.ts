import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { CUSTODY_START, type CustodyLink } from './custody';
import { chainFault, nextLink } from './custody-chain';

function chainOf(length: number): CustodyLink[] {
  const links: CustodyLink[] = [];
  for (let index = 0; index < length; index += 1)
    links.push(nextLink(links.at(-1) ?? null, String(index).repeat(64).slice(0, 64)));
  return links;
}

describe('the custody chain', () => {
  it('digests a link exactly as documented', () => {
    const body = 'ab'.repeat(32);
    const link = nextLink(null, body);
    expect(link).toEqual({
      sequence: 1,
      previous: CUSTODY_START,
      bodySha256: body,
      digest: createHash('sha256').update(`1\n${CUSTODY_START}\n${body}\n`).digest('hex'),
    });
    const second = nextLink(link, body);
    expect(second.digest).toBe(createHash('sha256').update(`2\n${link.digest}\n${body}\n`).digest('hex'));
  });

  it('accepts a whole chain and an empty one', () => {
    expect(chainFault(chainOf(5))).toBeNull();
    expect(chainFault([])).toBeNull();
  });

  it('names the place of a changed, missing, repeated or swapped link', () => {
    const links = chainOf(5);
    const changed = links.map((link, index) => (index === 2 ? { ...link, bodySha256: 'f'.repeat(64) } : link));
    expect(chainFault(changed)).toEqual({ at: 3 });
    expect(chainFault(links.filter((_, index) => index !== 1))).toEqual({ at: 2 });
    expect(chainFault(links.slice(1))).toEqual({ at: 1 });
    expect(chainFault([...links.slice(0, 3), ...links.slice(2)])).toEqual({ at: 4 });
  });

  it('names a link that was computed anew after a change, because the next one does not fit', () => {
    const links = chainOf(4);
    const forged = nextLink(links[0] ?? null, 'e'.repeat(64));
    expect(chainFault([...links.slice(0, 1), forged, ...links.slice(2)])).toEqual({ at: 3 });
  });
});
