import { fail, ok } from '../../domain/result';
import { halfOfFile, newHalfFile } from '../halves/half-file';
import { halfName, type KeyHalves } from '../halves/key-halves';
import { countingIds } from './test-vault';

/** Halves in memory, with what a browser may do to them. */
export interface MemoryHalves extends KeyHalves {
  readonly files: Map<string, Uint8Array<ArrayBuffer>>;
  /** What can happen: nobody can look, none can be made, none can be overwritten here (Chromium's background). */
  canRead: boolean;
  canMake: boolean;
  canDestroy: boolean;
}

/** An empty file system of its own. */
export function memoryHalves(): MemoryHalves {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const ids = countingIds(500_000);
  const halves: MemoryHalves = {
    files,
    canRead: true,
    canMake: true,
    canDestroy: true,
    read: async (name) => {
      if (!halves.canRead) return fail('unreadable');
      const file = files.get(name);
      const half = file === undefined ? null : await halfOfFile(file);
      return half === null ? fail('lost') : ok(half);
    },
    list: () => Promise.resolve([...files.keys()]),
    make: async () => {
      if (!halves.canMake) return null;
      const name = halfName('beside', ids.next());
      files.set(name, await newHalfFile());
      return name;
    },
    destroy: (names) => {
      if (halves.canDestroy) for (const name of names) files.delete(name);
      return Promise.resolve(!names.some((name) => files.has(name)));
    },
  };
  return halves;
}
