import { halfOfFile } from './half-file';

/**
 * Halves of vault keys, each in a small file of the extension's own file system.
 *
 * A database does not forget: what is deleted there stays in the browser's files for long (measured, Chromium), and so does a key that lies
 * in it. A file can be overwritten in place. So half of what opens a vault lies in such a file, and erasing overwrites it. A name is random
 * and never used twice: nobody who is late overwrites the half of a vault that was made after an erasing.
 */
export interface KeyHalves {
  /** The half of this name; null where there is none, or not a whole one. */
  read(name: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Names of all halves that lie here for this vault. */
  list(): Promise<readonly string[]>;
  /** The name of a new half that is on the disk for certain; null where none can be had here. */
  make(): Promise<string | null>;
  /** Overwrites these and removes them. True where none of them is there any more. */
  destroy(names: readonly string[]): Promise<boolean>;
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
      try {
        const handle = await (await navigator.storage.getDirectory()).getFileHandle(name);
        return await halfOfFile(new Uint8Array(await (await handle.getFile()).arrayBuffer()));
      } catch {
        return null;
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
