import { BackupUnreadable } from '../domain/backup';
import { letGo } from '../domain/byte-source';
import { bytesOfFile } from './file-bytes';

/** Plain bytes in one frame: 1 MiB. Only the last one may be shorter. */
export const FRAME_BYTES = 1_048_576;
/** Bytes that AES-GCM adds to each. */
const TAG_BYTES = 16;

/** The key of the frames, and the digest of the open header, which each frame authenticates. */
export interface FrameKey {
  readonly key: CryptoKey;
  readonly headerSha256: string;
}

/**
 * Seals a stream in frames of 1 MiB. Each authenticates the header, its number and whether it is the last, so that frames cannot be left out,
 * swapped, cut off or taken from another file. The key is of this file alone, so the number as nonce never repeats under it.
 */
export async function* sealFrames(
  frame: FrameKey,
  plain: AsyncIterable<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const memory = new Uint8Array(FRAME_BYTES);
  let filled = 0;
  let index = 0;
  for await (const piece of plain)
    for (let at = 0; at < piece.length;) {
      // A full one is sealed only when more comes: before that it may be the last.
      if (filled === FRAME_BYTES) {
        yield await seal(frame, memory, index, false);
        index += 1;
        filled = 0;
      }
      const part = piece.subarray(at, at + FRAME_BYTES - filled);
      memory.set(part, filled);
      at += part.length;
      filled += part.length;
    }
  yield await seal(frame, memory.subarray(0, filled), index, true);
}

/** Opens the frames of a file, each in memory of its own. Throws `BackupUnreadable` at the first that does not open in its place. */
export async function* openFrames(frame: FrameKey, body: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const size = FRAME_BYTES + TAG_BYTES;
  const count = Math.max(1, Math.ceil(body.size / size));
  for (let index = 0; index < count; index += 1) {
    const sealed = await bytesOfFile(body.slice(index * size, (index + 1) * size));
    let opened: ArrayBuffer;
    try {
      opened = await crypto.subtle.decrypt(parameters(frame, index, index === count - 1), frame.key, sealed);
    } catch {
      throw new BackupUnreadable('file-damaged');
    }
    letGo(sealed);
    yield new Uint8Array(opened);
  }
}

async function seal(
  frame: FrameKey,
  plain: Uint8Array<ArrayBuffer>,
  index: number,
  last: boolean,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.encrypt(parameters(frame, index, last), frame.key, plain));
}

function parameters({ headerSha256 }: FrameKey, index: number, last: boolean): AesGcmParams {
  const iv = new Uint8Array(12);
  new DataView(iv.buffer).setUint32(8, index);
  const about = `beside backup frame v1\n${headerSha256}\n${String(index)}\n${last ? 'last' : 'more'}`;
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(about) };
}
