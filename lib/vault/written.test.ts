import { describe, expect, it } from 'vitest';
import { freshBrowser, idNumber, lockVault, memoryKeyValue, openVault, save, valueOf } from './testing/test-vault';

describe('open pages hear that what is stored has changed', () => {
  function heard() {
    const keyValue = freshBrowser();
    let times = 0;
    const faults: unknown[] = [];
    const options = {
      onWritten: () => {
        times += 1;
      },
      onFault: (error: unknown) => faults.push(error),
    };
    const since = () => {
      const before = times;
      times = 0;
      return before;
    };
    return { keyValue, options, since, faults };
  }

  it('once for each write that was done, and not for one that was refused', async () => {
    const { keyValue, options, since } = heard();
    const vault = openVault(keyValue, options);
    const caseId = await save(vault, 1);
    expect(since()).toBe(1);
    await expect(save(vault, 1)).rejects.toThrow('changed-elsewhere');
    await vault.listCases();
    await vault.checkItem(idNumber(1));
    expect(since()).toBe(0);
    valueOf(await vault.note({ action: 'checked', itemId: null, caseId, detail: '' }));
    valueOf(await vault.withholdItem(idNumber(1)));
    expect(since()).toBe(2);
  });

  it('also where a later step fails: everything is gone, but its marker could not be removed', async () => {
    const { keyValue, options, since } = heard();
    const files = { ...memoryKeyValue(), remove: () => Promise.reject(new Error('no')) };
    const vault = openVault(keyValue, { ...options, files });
    await save(vault, 1);
    since();
    expect((await vault.eraseEverything()).ok).toBe(false);
    expect(since()).toBe(1);
  });

  it('and it is called erased where only what counts no more could not be removed', async () => {
    const { keyValue, options } = heard();
    const vault = openVault({ ...keyValue, remove: () => Promise.reject(new Error('no')) }, options);
    await save(vault, 1);
    valueOf(await vault.eraseEverything());
    await save(vault, 2);
    expect(valueOf(await vault.checkCustody())).toEqual({ links: 2, problem: 'none', at: null });
  });

  it('when what waited is put where it belongs at the start', async () => {
    const { keyValue, options, since } = heard();
    await save(openVault(keyValue), 1);
    const unlock = await lockVault();
    await save(openVault(keyValue), 2);
    await unlock();
    const vault = openVault(keyValue, options);
    valueOf(await vault.resume());
    expect(since()).toBe(1);
  });

  it('and a page that cannot be told takes nothing back', async () => {
    const { keyValue, options, faults } = heard();
    const gone = new Error('nobody there');
    const vault = openVault(keyValue, {
      ...options,
      onWritten: () => {
        throw gone;
      },
    });
    await save(vault, 1);
    expect(faults).toEqual([gone]);
    expect(valueOf(await vault.listItems({ limit: 5, before: null })).items).toHaveLength(1);
  });
});
