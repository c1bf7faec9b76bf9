import { halfOfFile, newHalfFile } from './half-file';

/** A file that is open for writing in place. Only dedicated workers have it; the libraries of TypeScript do not know it outside of them. */
interface SyncAccess {
  getSize(): number;
  read(into: Uint8Array, where: { readonly at: number }): number;
  /** Bytes written: may be fewer than given, without an error (measured where a quota was reached). */
  write(bytes: Uint8Array, where: { readonly at: number }): number;
  flush(): void;
  close(): void;
}
type HalfHandle = FileSystemFileHandle & { createSyncAccessHandle(): Promise<SyncAccess> };

/** What was asked of the worker. `make`: a file of a name that was never used. `destroy`: overwrite and remove. */
export interface HalfTask {
  readonly task: 'make' | 'destroy';
  readonly name: string;
}

/** Does one task; true where it is done and was looked at afterwards. */
export async function doHalfTask({ task, name }: HalfTask, directory: FileSystemDirectoryHandle): Promise<boolean> {
  return task === 'make' ? makeHalf(name, directory) : destroyHalf(name, directory);
}

async function makeHalf(name: string, directory: FileSystemDirectoryHandle): Promise<boolean> {
  const file = await newHalfFile();
  const handle = await directory.getFileHandle(name, { create: true });
  await inPlace(handle, (access) => {
    if (access.getSize() !== 0) throw new Error('a half of this name is there already');
    writeWhole(access, file);
  });
  // Read back the way the vault will read it.
  return (await halfOfFile(new Uint8Array(await (await handle.getFile()).arrayBuffer()))) !== null;
}

async function destroyHalf(name: string, directory: FileSystemDirectoryHandle): Promise<boolean> {
  let handle: FileSystemFileHandle;
  try {
    handle = await directory.getFileHandle(name);
  } catch (error) {
    // Somebody was faster.
    return error instanceof Error && error.name === 'NotFoundError';
  }
  await inPlace(handle, (access) => {
    const size = access.getSize();
    const filler = crypto.getRandomValues(new Uint8Array(size));
    writeWhole(access, filler);
    const after = new Uint8Array(size);
    if (access.read(after, { at: 0 }) !== size || !after.every((byte, at) => byte === filler[at]))
      throw new Error('what was there is still there');
  });
  // Removing alone would leave the bytes on the disk; so it comes last, and only after they were overwritten.
  await directory.removeEntry(name);
  return true;
}

/** Runs `work` with the file open and lets go of it, whatever happens. */
async function inPlace(handle: FileSystemFileHandle, work: (access: SyncAccess) => void): Promise<void> {
  const access = await (handle as HalfHandle).createSyncAccessHandle();
  try {
    work(access);
  } finally {
    access.close();
  }
}

/** Writes from the beginning and waits until the disk has it. */
function writeWhole(access: SyncAccess, bytes: Uint8Array<ArrayBuffer>): void {
  if (access.write(bytes, { at: 0 }) !== bytes.length) throw new Error('written in part only');
  access.flush();
}
