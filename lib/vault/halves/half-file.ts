import { bytesOfHex, sha256Hex } from '../../domain/digest';

/** Bytes of a half of a key. */
const HALF = 32;

/** Bytes of its file: the half, and a digest that tells a whole file from one that was cut off or is being overwritten. */
const FILE = 2 * HALF;

/** A new random half as the bytes of its file. */
export async function newHalfFile(): Promise<Uint8Array<ArrayBuffer>> {
  const half = crypto.getRandomValues(new Uint8Array(HALF));
  const file = new Uint8Array(FILE);
  file.set(half);
  file.set(await digestOf(half), HALF);
  return file;
}

/** The half in these bytes; null where they are not a whole file. */
export async function halfOfFile(file: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | null> {
  if (file.length !== FILE) return null;
  const half = file.slice(0, HALF);
  const digest = await digestOf(half);
  return digest.every((byte, at) => byte === file[HALF + at]) ? half : null;
}

async function digestOf(half: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const named = new Uint8Array([...new TextEncoder().encode('beside key half v1\n'), ...half]);
  return bytesOfHex(await sha256Hex(named));
}
