/** What a page does about halves of keys, over a fake of the background: it makes one before the first write, and overwrites what an erasing left. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { eraseWithHalves, finishErasing, writeWithHalves } from '../../entrypoints/services/key-halves';
import { ok, fail, type Result } from '../../lib/domain/result';

const world = vi.hoisted(() => ({
  left: [] as string[],
  wanted: false,
  reachable: true,
  works: true,
  /** How often another page is at the file. */
  held: 0,
  log: [] as string[],
}));

vi.mock('../../lib/browser/vault-place', () => ({ VAULT_PLACE: { name: 'beside' } }));
vi.mock('../../lib/browser/half-worker', () => ({
  halfTask: (task: string, name: string) => {
    world.log.push(`${task} ${name.replace(/-[0-9a-f-]{36}$/, '-new')}`);
    if (task === 'destroy' && world.held > 0) {
      world.held -= 1;
      return Promise.resolve(false);
    }
    if (world.works && task === 'destroy') world.left = world.left.filter((one) => one !== name);
    return Promise.resolve(world.works);
  },
}));
vi.mock('../../lib/browser/background-link', () => ({
  callBackground: (call: string, input: { readonly kind?: string }) => {
    world.log.push(input.kind ?? call);
    if (!world.reachable) return Promise.resolve({ ok: false, reason: 'unreachable' });
    if (call === 'keyHalves') return Promise.resolve(ok({ wanted: world.wanted, left: world.left }));
    if (call === 'change') return Promise.resolve(ok(erase()));
    return Promise.resolve(ok(null));
  },
}));

/** The background's answer to an erasing. */
function erase(): Result<null, 'half-left' | 'damaged'> {
  return world.left.length > 0 ? fail('half-left') : ok(null);
}

beforeEach(() => {
  Object.assign(world, { left: [], wanted: false, reachable: true, works: true, held: 0, log: [] });
});
const write = () => {
  world.log.push('write');
  return Promise.resolve(ok(ok('stored')));
};

describe('a write', () => {
  it('is only a write where there is a vault', async () => {
    expect(await writeWithHalves(write)).toEqual(ok(ok('stored')));
    expect(world.log).toEqual(['keyHalves', 'write']);
  });

  it('makes a half first where it will make a vault', async () => {
    world.wanted = true;
    await writeWithHalves(write);
    expect(world.log).toEqual(['keyHalves', 'make beside.half-new', 'offerHalf', 'write']);
  });

  it('goes on where no half can be made or nobody answers: a save matters more', async () => {
    world.wanted = true;
    world.works = false;
    expect(await writeWithHalves(write)).toEqual(ok(ok('stored')));
    expect(world.log).not.toContain('offerHalf');
    world.reachable = false;
    expect(await writeWithHalves(write)).toEqual(ok(ok('stored')));
  });

  it('finishes an erasing that was cut off before it', async () => {
    world.left = ['beside.half-1'];
    world.wanted = true;
    await writeWithHalves(write);
    expect(world.log).toEqual([
      'keyHalves',
      'destroy beside.half-1',
      'keyHalves',
      'make beside.half-new',
      'offerHalf',
      'write',
    ]);
  });
});

describe('erasing', () => {
  const asked = () => {
    world.log.push('erase');
    return Promise.resolve(ok(erase()));
  };

  it('overwrites what the background has left, and only then is it done', async () => {
    world.left = ['beside.half-1', 'beside.half-2'];
    expect(await eraseWithHalves(asked)).toEqual(ok(ok(null)));
    expect(world.log).toEqual(['erase', 'keyHalves', 'destroy beside.half-1', 'destroy beside.half-2', 'erase']);
  });

  it('says so where it could not be overwritten', async () => {
    world.left = ['beside.half-1'];
    world.works = false;
    expect(await eraseWithHalves(asked)).toEqual(ok(fail('half-left')));
  });

  it('destroys nothing where the background refused to erase, or never answered', async () => {
    world.left = ['beside.half-1'];
    await eraseWithHalves(() => Promise.resolve(ok(fail('damaged'))));
    await eraseWithHalves(() => Promise.resolve(fail('unreachable')));
    expect(world.log).toEqual([]);
  });

  it('is tried again where another page was at the same file at that moment', async () => {
    world.left = ['beside.half-1'];
    world.held = 1;
    expect(await eraseWithHalves(asked)).toEqual(ok(ok(null)));
  });
});

describe('an erasing that was cut off', () => {
  it('is gone on with by the next page that finds it', async () => {
    world.left = ['beside.half-1'];
    await finishErasing();
    expect(world.left).toEqual([]);
  });

  it('is never begun again by a page that is late: what was saved since stays', async () => {
    await finishErasing();
    world.left = ['beside.half-1'];
    await finishErasing();
    await writeWithHalves(write);
    expect(world.log).not.toContain('erase-everything');
  });
});
