import { beforeEach, describe, expect, it } from 'vitest';
import type { SaveRequest } from '../../messaging/protocol';
import { freshBrowser, openVault, valueOf } from '../../vault/testing/test-vault';
import type { Vault } from '../vault-port';
import { FRAME, ITEM, PNG, quiet, savePorts, saveRequest } from '../testing/saving';
import { savePage } from './save-page';
import type { SavePorts } from './save-ports';

let vault: Vault;
beforeEach(() => {
  vault = openVault(freshBrowser());
});

const run = (ports: SavePorts, change: Partial<SaveRequest> = {}) => savePage(ports, saveRequest(change), quiet());
const stored = async () => valueOf(await vault.openItem(ITEM)).record;

describe('the small picture for lists', () => {
  const small = (png: Uint8Array) => Promise.resolve(new Uint8Array([0xff, 0xd8, png.length]));

  it('is made of the picture and stored beside the item, not in its record', async () => {
    valueOf(await run({ ...savePorts(vault), makeThumbnail: small }));
    expect(valueOf(await vault.thumbnail(ITEM))).toEqual(await small(PNG));
    expect((await stored()).parts.map((part) => part.name)).not.toContain('thumbnail.jpg');
  });

  it("is made of the video's own picture where there is no other", async () => {
    valueOf(await run({ ...savePorts(vault), makeThumbnail: small }, { withoutPicture: true }));
    expect(valueOf(await vault.thumbnail(ITEM))).toEqual(await small(FRAME));
  });

  it('is still being drawn while the rest is sealed, and nothing is acknowledged before both are stored', async () => {
    let draw: (png: Uint8Array<ArrayBuffer>) => void = () => undefined;
    const drawing = new Promise<Uint8Array<ArrayBuffer>>((resolve) => {
      draw = resolve;
    });
    let stores: () => void = () => undefined;
    const storing = new Promise<void>((resolve) => {
      stores = resolve;
    });
    const slow: Vault = {
      ...vault,
      storeItem: (item) => {
        stores();
        return vault.storeItem(item);
      },
    };
    let answered = false;
    const saving = run({ ...savePorts(slow), makeThumbnail: () => drawing }).finally(() => {
      answered = true;
    });
    await storing;
    expect([answered, (await vault.openItem(ITEM)).ok]).toEqual([false, false]);
    draw(await small(PNG));
    valueOf(await saving);
    expect(valueOf(await vault.thumbnail(ITEM))).toEqual(await small(PNG));
  });

  it('never keeps an item from being saved', async () => {
    const ports = { ...savePorts(vault), makeThumbnail: () => Promise.reject(new Error('cannot draw')) };
    expect(valueOf(await run(ports)).notTaken).toEqual([]);
    expect((await vault.thumbnail(ITEM)).ok).toBe(false);
  });

  it('is not made of a page saved with link and words only', async () => {
    valueOf(await run(savePorts(vault), { take: 'words-only' }));
    expect((await vault.thumbnail(ITEM)).ok).toBe(false);
  });
});
