import { describe, expect, it } from 'vitest';
import { forCopy, forPackage } from '../../lib/domain/address-privacy';
import type { PlatformAddress } from '../../lib/domain/playbook';

const files = import.meta.glob<PlatformAddress>('../../lib/playbooks/addresses/*.ts', {
  eager: true,
  import: 'address',
});

/** Every parameter that a playbook reads something from, with the site it stands on. */
const read = Object.values(files).flatMap(({ hosts, pages }) =>
  pages.flatMap((page) =>
    Object.keys('query' in page ? (page.query ?? {}) : {}).flatMap((name) =>
      hosts.filter((host) => !host.includes('*')).map((host): [string, string] => [host, name]),
    ),
  ),
);

describe('a part of an address that a playbook reads', () => {
  it.each(read)('stays: %s ?%s=', (host, name) => {
    const address = `https://${host}/x?${name}=Zm9vYmFyYmF6cXV4MTIzNDU2`;
    expect(forCopy(address)).toBe(address);
    expect(forPackage(address).address).toBe(address);
  });
});
