import { describe, expect, it } from 'vitest';
import { halfOfFile } from './half-file';
import { doHalfTask } from './half-work';

/** A folder in memory with files that can be overwritten in place. `log` holds what was done to them, in order. */
function folder(change: { readonly writes?: (bytes: number) => number; readonly keeps?: boolean } = {}) {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const open = new Set<string>();
  const log: string[] = [];
  const handle = (name: string) => ({
    getFile: () => Promise.resolve(new Blob([files.get(name) ?? new Uint8Array()])),
    createSyncAccessHandle: () => {
      if (open.has(name)) return Promise.reject(new DOMException('open', 'NoModificationAllowedError'));
      open.add(name);
      return Promise.resolve({
        getSize: () => files.get(name)?.length ?? 0,
        read: (into: Uint8Array) => {
          into.set(files.get(name) ?? new Uint8Array());
          return into.length;
        },
        write: (bytes: Uint8Array) => {
          log.push('write');
          if (change.keeps !== true) files.set(name, new Uint8Array(bytes));
          return (change.writes ?? ((all: number) => all))(bytes.length);
        },
        flush: () => log.push('flush'),
        close: () => {
          open.delete(name);
          log.push('close');
        },
      });
    },
  });
  const directory = {
    getFileHandle: (name: string, options?: { readonly create?: boolean }) => {
      if (!files.has(name) && options?.create !== true)
        return Promise.reject(new DOMException('not there', 'NotFoundError'));
      if (!files.has(name)) files.set(name, new Uint8Array());
      return Promise.resolve(handle(name));
    },
    removeEntry: (name: string) => {
      log.push('remove');
      files.delete(name);
      return Promise.resolve();
    },
  };
  return { files, open, log, directory: directory as unknown as FileSystemDirectoryHandle };
}

const make = { task: 'make', name: 'beside.half-1' } as const;
const destroy = { task: 'destroy', name: 'beside.half-1' } as const;

describe('a new half', () => {
  it('is on the disk, whole, before anybody is told of it', async () => {
    const { files, log, open, directory } = folder();
    expect(await doHalfTask(make, directory)).toBe(true);
    expect(log).toEqual(['write', 'flush', 'close']);
    expect(open.size).toBe(0);
    const file = files.get(make.name) ?? new Uint8Array();
    expect((await halfOfFile(file))?.length).toBe(32);
    expect(await halfOfFile(file.slice(0, 63))).toBeNull();
    expect(await halfOfFile(new Uint8Array(64))).toBeNull();
  });

  it('is never written over one of the same name', async () => {
    const { files, directory } = folder();
    await doHalfTask(make, directory);
    const first = files.get(make.name)?.slice();
    await expect(doHalfTask(make, directory)).rejects.toThrow('there already');
    expect(files.get(make.name)).toEqual(first);
  });

  it('that was written in part only is none', async () => {
    const { open, directory } = folder({ writes: (all) => all - 1 });
    await expect(doHalfTask(make, directory)).rejects.toThrow('in part');
    expect(open.size).toBe(0);
  });

  it('that reads back otherwise is none', async () => {
    expect(await doHalfTask(make, folder({ keeps: true }).directory)).toBe(false);
  });
});

describe('destroying a half', () => {
  it('writes over it in place and waits for the disk before the file is removed', async () => {
    const { files, log, directory } = folder();
    await doHalfTask(make, directory);
    log.length = 0;
    expect(await doHalfTask(destroy, directory)).toBe(true);
    expect(log).toEqual(['write', 'flush', 'close', 'remove']);
    expect(files.size).toBe(0);
    // Once more, by a page that is late: it is gone, which is all that is wanted.
    expect(await doHalfTask(destroy, directory)).toBe(true);
  });

  it.each([
    ['was written over in part only', { writes: (all: number) => all - 1 }, 'in part'],
    ['still reads as before', { keeps: true }, 'still there'],
  ])('leaves the file, so that it can be tried again, where it %s', async (_how, change, message) => {
    const { files, log, directory } = folder(change);
    files.set(make.name, new Uint8Array(64).fill(1));
    await expect(doHalfTask(destroy, directory)).rejects.toThrow(message);
    expect(log).not.toContain('remove');
    expect(files.size).toBe(1);
  });

  it('is not called done where another page has the file open', async () => {
    const { open, files, directory } = folder();
    files.set(make.name, new Uint8Array(64));
    open.add(make.name);
    await expect(doHalfTask(destroy, directory)).rejects.toThrow();
    expect(files.size).toBe(1);
  });
});
