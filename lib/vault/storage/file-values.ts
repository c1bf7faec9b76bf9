import type { KeyValue } from '../../app/ports';

/**
 * Small values, each in a file of the extension's own file system (OPFS): content scripts have the page's instead. Only for what is rarely
 * written: Chromium notes where each new file lies in a small database of its own, in which the file of a key's half is noted as well.
 */
export function fileValues(): KeyValue {
  const folder = () => navigator.storage.getDirectory();
  return {
    get: async (name) => {
      const directory = await folder();
      try {
        const text = await (await (await directory.getFileHandle(name)).getFile()).text();
        // Made and never written, because the browser was stopped.
        return text === '' ? undefined : (JSON.parse(text) as unknown);
      } catch (error) {
        if (isNotFound(error)) return undefined;
        throw error;
      }
    },
    set: async (name, value) => {
      const handle = await (await folder()).getFileHandle(name, { create: true });
      const stream = await handle.createWritable();
      await stream.write(JSON.stringify(value));
      await stream.close();
    },
    remove: async (name) => {
      const directory = await folder();
      try {
        await directory.removeEntry(name);
      } catch (error) {
        if (!isNotFound(error)) throw error;
      }
    },
  };
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && error.name === 'NotFoundError';
}
