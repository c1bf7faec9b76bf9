/** What a save says of each comment beyond its words: nothing that was not looked at is claimed. */
import { beforeEach, describe, expect, it } from 'vitest';
import { ok } from '../../domain/result';
import type { FoundComment } from '../../domain/subject';
import type { ActV2 } from '../../domain/records/record-entry-v2';
import { freshBrowser, openVault, valueOf } from '../../vault/testing/test-vault';
import type { Vault } from '../vault-port';
import { answeredFor, collectedPage, COMMENT, ITEM, PNG, quiet, savePorts, saveRequest } from '../testing/saving';
import { savePage } from './save-page';
import type { SavePorts } from './save-ports';

let vault: Vault;
beforeEach(() => {
  vault = openVault(freshBrowser());
});

const SECOND = { ...COMMENT, id: 'd', text: 'another', readUtc: '2026-11-20T21:13:00.000Z' };
const BOX = { left: 10, top: 20, width: 300, height: 40 };
const there = (over: Partial<FoundComment> = {}): FoundComment => ({ same: true, box: BOX, ...over });

/** Saves both; `looks`: what is found before the picture and after it. */
async function seenOf(
  looks: readonly (readonly (FoundComment | null)[])[],
  change: {
    readonly page?: Partial<SavePorts['page']>;
    readonly camera?: SavePorts['camera'];
    readonly take?: 'words-only';
  } = {},
): Promise<readonly Pick<ActV2, 'seen' | 'box'>[]> {
  let at = -1;
  const findComments = () => {
    at += 1;
    return Promise.resolve({ found: looks[at] ?? [], window: { width: 490, height: 350 } });
  };
  const pickedComments = [COMMENT, SECOND];
  const camera = change.camera ?? {
    take: () => Promise.resolve(ok({ png: PNG, width: 980, height: 700, rights: [] })),
  };
  const ports = savePorts(vault, { page: { findComments, ...change.page }, camera });
  const notUnder18 = answeredFor(collectedPage(), ITEM, pickedComments);
  valueOf(
    await savePage(ports, saveRequest({ pickedComments, notUnder18, take: change.take ?? 'everything' }), quiet()),
  );
  return valueOf(await vault.openItem(ITEM)).record.acts;
}

describe('a comment in a save of several', () => {
  it('is on the picture where it stood in the same place before and after it, and its box is in the pixels of the picture', async () => {
    const [first, second] = await seenOf([
      [there(), null],
      [there({ box: { ...BOX, top: 20.4 } }), null],
    ]);
    expect(first).toMatchObject({
      seen: { readUtc: null, onPicture: true, readAgain: 'same' },
      box: { x: 20, y: 41, width: 600, height: 80 },
    });
    expect(second).toMatchObject({
      seen: { readUtc: SECOND.readUtc, onPicture: false, readAgain: 'not-tried' },
      box: null,
    });
  });

  it.each([
    ['moved meanwhile', there(), there({ box: { ...BOX, top: 90 } })],
    ['came into sight meanwhile', there({ box: null }), there()],
    ['was scrolled away meanwhile', there(), null],
  ])('is not known to be on the picture where it %s', async (_what, before, after) => {
    const [first] = await seenOf([[before], [after]]);
    expect(first).toMatchObject({ seen: { onPicture: null }, box: null });
  });

  it('is not on the picture where it was out of sight both times', async () => {
    const [first] = await seenOf([[there({ box: null })], [there({ box: null })]]);
    expect(first?.seen).toMatchObject({ onPicture: false, readAgain: 'same' });
  });

  it('is not said to be off the picture where several look like it', async () => {
    const alike = there({ box: null, alike: true });
    const [first] = await seenOf([[alike], [alike]]);
    expect(first).toMatchObject({ seen: { onPicture: null, readAgain: 'same' }, box: null });
  });

  it('does not move the time of the picture by the look after it', async () => {
    let looks = 0;
    const findComments = () =>
      Promise.resolve({ found: [], window: { width: 1, height: 1 } }).finally(() => (looks += 1));
    const ports = savePorts(vault, { page: { findComments } });
    const now = () => ({ ...ports.clock.now(), utc: `2026-11-20T21:14:0${String(looks)}.000Z` });
    const pickedComments = [COMMENT];
    const notUnder18 = answeredFor(collectedPage(), ITEM, pickedComments);
    const clock = { ...ports.clock, now };
    valueOf(await savePage({ ...ports, clock }, saveRequest({ pickedComments, notUnder18 }), quiet()));
    const { record } = valueOf(await vault.openItem(ITEM));
    expect(looks).toBe(2);
    expect(record.times.picture).toBe('2026-11-20T21:14:01.000Z');
  });

  it('says that it was changed, or gone, after the picture', async () => {
    const [first, second] = await seenOf([
      [there(), there()],
      [there({ same: false }), null],
    ]);
    expect([first?.seen.readAgain, second?.seen.readAgain]).toEqual(['changed', 'gone']);
  });

  it('is on no picture where none was taken', async () => {
    const refused = { take: () => Promise.resolve({ ok: false, reason: 'picture-refused' } as const) };
    const [first] = await seenOf([[there()], [there()]], { camera: refused });
    expect(first).toMatchObject({ seen: { onPicture: false, readAgain: 'not-tried' }, box: null });
  });

  it('is not known to be on the picture where the page did not answer', async () => {
    const [first] = await seenOf([], { page: { findComments: () => Promise.resolve(null) } });
    expect(first?.seen).toMatchObject({ onPicture: null, readAgain: 'not-tried' });
  });

  it('is in the copy of the page where it was read with it, and not where it was not drawn then', async () => {
    const page = collectedPage({ comments: { comments: [COMMENT], cut: false } });
    const [first, second] = await seenOf([], { page: { collect: () => Promise.resolve(ok(page)) } });
    expect([first?.seen.inCopy, second?.seen.inCopy]).toEqual([true, false]);
  });

  it('is not known to be in a copy that was cut, nor missing from a list that was', async () => {
    const source = { ok: true, html: '<html>', cut: true } as const;
    const cut = collectedPage({ source, comments: { comments: [COMMENT], cut: false } });
    const [first] = await seenOf([], { page: { collect: () => Promise.resolve(ok(cut)) } });
    expect(first?.seen.inCopy).toBeNull();
  });

  it('is in no copy and no picture where only link and words were kept', async () => {
    const [first] = await seenOf([], { take: 'words-only' });
    expect(first?.seen).toMatchObject({ onPicture: false, inCopy: false, readAgain: 'not-tried' });
  });
});
