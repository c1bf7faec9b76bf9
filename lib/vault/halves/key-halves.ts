import { fail, ok, type Result } from '../../domain/result';
import { halfOfFile } from './half-file';

/**
 * Halves of vault keys, each in a small file of the extension's own file system.
 *
 * A database does not forget: what is deleted there stays in the browser's files for long (measured, Chromium), and so does a key that lies
 * in it. A file can be overwritten in place. So half of what opens a vault lies in such a file, and erasing overwrites it. A name is random
 * and never used twice: nobody who is late overwrites the half of a vault that was made after an erasing.
 */
export interface KeyHalves {
  /** The half of this name. `lost`: it is not there, or not whole. `unreadable`: the browser did not let us look, which may pass. */
  read(name: string): Promise<Result<Uint8Array<ArrayBuffer>, 'lost' | 'unreadable'>>;
  /** Names of all halves that lie here for this vault. */
  list(): Promise<readonly string[]>;
  /** The name of a new half that is on the disk for certain; null where none can be had here. */
  make(): Promise<string | null>;
  /** Overwrites these and removes them. True where none of them is there any more. */
  destroy(names: readonly string[]): Promise<boolean>;
}

/** Whether the half of this name is certainly not there or not whole; false where there is none to look for. */
export async function isHalfLost(halves: KeyHalves, name: string | null): Promise<boolean> {
  const read = name === null ? ok(null) : await halves.read(name);
  return !read.ok && read.reason === 'lost';
}

/** What can start a worker, which alone may overwrite in place. */
export interface HalfWork {
  make(): Promise<string | null>;
  destroy(names: readonly string[]): Promise<void>;
}

/** How a half of the vault `vaultName` is called. */
export function halfName(vaultName: string, id: string): string {
  return `${vaultName}.half-${id}`;
}

/** The halves of a vault in the browser. Without `work` they can be read and listed only. */
export function storedHalves(vaultName: string, work?: HalfWork): KeyHalves {
  const look = async (): Promise<readonly string[]> => {
    const names: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys())
      if (name.startsWith(halfName(vaultName, ''))) names.push(name);
    return names;
  };
  return {
    read: async (name) => {
      const directory = await navigator.storage.getDirectory().catch(() => null);
      if (directory === null) return fail('unreadable');
      try {
        const file = await (await directory.getFileHandle(name)).getFile();
        const half = await halfOfFile(new Uint8Array(await file.arrayBuffer()));
        return half === null ? fail('lost') : ok(half);
      } catch (error) {
        return fail(error instanceof Error && error.name === 'NotFoundError' ? 'lost' : 'unreadable');
      }
    },
    // A browser that gives the extension no files of its own has no halves either.
    list: () => look().catch(() => []),
    make: () => work?.make() ?? Promise.resolve(null),
    destroy: async (names) => {
      if (names.length === 0) return true;
      await work?.destroy(names);
      // Where nobody can look, nobody knows that they are gone.
      const left = await look().catch(() => names);
      return !names.some((name) => left.includes(name));
    },
  };
}
