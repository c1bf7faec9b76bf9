import { beforeEach, describe, expect, it } from 'vitest';
import { ok } from '../../domain/result';
import type { SaveRequest } from '../../messaging/protocol';
import { freshBrowser, openVault, rawRows, valueOf } from '../../vault/testing/test-vault';
import type { Vault } from '../vault-port';
import { collectedPage, quiet, savePorts, saveRequest } from '../testing/saving';
import { savePage } from './save-page';
import type { SavePorts } from './save-ports';

let vault: Vault;
beforeEach(() => {
  vault = openVault(freshBrowser());
});

const run = (ports: SavePorts, change: Partial<SaveRequest> = {}) => savePage(ports, saveRequest(change), quiet());

describe('a save that is stopped', () => {
  it('by the person stores nothing, at whatever step, and answers at once', async () => {
    const steps = ['collect', 'hide', 'picture', 'show', 'look', 'look again', 'store'];
    for (const step of steps) {
      const stopping = new AbortController();
      const base = savePorts(vault);
      let looks = 0;
      const stopAt = <T>(name: string, value: Promise<T>): Promise<T> => {
        if (name === step) stopping.abort();
        return value;
      };
      const ports: SavePorts = {
        ...base,
        page: {
          ...base.page,
          collect: (tab, plan, want) =>
            stopAt(
              want.text ? 'collect' : (looks += 1) === 1 ? 'look' : 'look again',
              base.page.collect(tab, plan, want),
            ),
          hideMarks: (tab) => stopAt('hide', base.page.hideMarks(tab)),
          showMarks: (tab) => stopAt('show', base.page.showMarks(tab)),
        },
        camera: { take: (tab) => stopAt('picture', base.camera.take(tab)) },
        vault: {
          ...base.vault,
          storeItem: (input) => {
            if (step === 'store') stopping.abort();
            return base.vault.storeItem(input);
          },
        },
      };
      expect(await savePage(ports, saveRequest(), { signal: stopping.signal, onStage: () => undefined }), step).toEqual(
        { ok: false, reason: 'cancelled' },
      );
    }
    expect(valueOf(await vault.listItems({ limit: 5, before: null })).items).toEqual([]);
    expect((await rawRows())['chunks']).toEqual([]);
  });

  it('by the person does not wait for a page that never answers', async () => {
    const stopping = new AbortController();
    const ports = savePorts(vault, { page: { collect: () => new Promise(() => undefined) } });
    const running = savePage(ports, saveRequest(), { signal: stopping.signal, onStage: () => undefined });
    stopping.abort();
    expect(await running).toEqual({ ok: false, reason: 'cancelled' });
  });

  it('by the person while the page is read takes no picture, and shows the marks again at once', async () => {
    const stopping = new AbortController();
    const base = savePorts(vault);
    let read: () => void = () => undefined;
    const page = {
      ...base.page,
      collect: () =>
        new Promise<ReturnType<typeof ok<ReturnType<typeof collectedPage>>>>((done) => {
          read = () => {
            done(ok(collectedPage()));
          };
        }),
    };
    const running = savePage({ ...base, page }, saveRequest(), { signal: stopping.signal, onStage: () => undefined });
    stopping.abort();
    expect(await running).toEqual({ ok: false, reason: 'cancelled' });
    expect(base.calls).toEqual(['hide', 'show']);
    read();
    await new Promise((done) => setTimeout(done));
    expect(base.calls).toEqual(['hide', 'show']);
  });

  it('by a crash at any step stores nothing', async () => {
    const crash = () => Promise.reject(new Error('the worker was stopped'));
    const base = savePorts(vault);
    const crashing: SavePorts[] = [
      { ...base, page: { ...base.page, collect: crash } },
      { ...base, surroundings: { made: crash } },
      { ...base, vault: { ...base.vault, storeItem: crash } },
    ];
    for (const ports of crashing) await expect(run(ports)).rejects.toThrow('stopped');
    expect(valueOf(await vault.listItems({ limit: 5, before: null })).items).toEqual([]);
  });
});
