/** The extension's own file system in memory, as the browser gives it to pages and background: files are made, written whole, read, removed. */
export type MemoryFiles = Map<string, string>;

let current: MemoryFiles = new Map();

/** An empty file system in place of the one before. */
export function freshFiles(): MemoryFiles {
  current = new Map();
  // Node has no navigator.
  const world: { navigator?: object } = globalThis;
  if (world.navigator === undefined) Object.defineProperty(world, 'navigator', { configurable: true, value: {} });
  Object.defineProperty(world.navigator, 'storage', {
    configurable: true,
    value: { getDirectory: () => Promise.resolve(directoryOf(current)) },
  });
  return current;
}

/** The file system of this moment. */
export function memoryFiles(): MemoryFiles {
  return current;
}

function directoryOf(files: MemoryFiles) {
  const missing = () => Promise.reject(new DOMException('not there', 'NotFoundError'));
  return {
    keys: () => files.keys(),
    getFileHandle: (name: string, how?: { readonly create?: boolean }) => {
      if (!files.has(name) && how?.create !== true) return missing();
      if (!files.has(name)) files.set(name, '');
      return Promise.resolve({
        getFile: () => (files.has(name) ? Promise.resolve(new Blob([files.get(name) ?? ''])) : missing()),
        createWritable: () => {
          let written = '';
          return Promise.resolve({
            write: (text: string) => {
              written += text;
              return Promise.resolve();
            },
            // As in the browser: what was there stays until all of the new one is.
            close: () => {
              files.set(name, written);
              return Promise.resolve();
            },
          });
        },
      });
    },
    removeEntry: (name: string) => (files.delete(name) ? Promise.resolve() : missing()),
  };
}
