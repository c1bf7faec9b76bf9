import { PartUnreadable } from '../../app/vault-port';
import type { ByteSource } from '../../domain/byte-source';
import { sha256Hex } from '../../domain/digest';
import { digestOfRead, streamingSha256 } from '../../domain/digest-source';
import type { Part } from '../../domain/item';
import { fail, ok, type Result } from '../../domain/result';
import { streamingCrc32 } from '../bag/crc32';
import type { Bytes } from '../bag/bytes';
import type { PackageSource } from '../choose/package-request';

/** Parts of more bytes are never held as a whole: 16 MiB. */
export const WHOLE_PART = 16 * 1_048_576;

/** A part whose bytes are those that were saved: in memory, or in chunks where they are many. */
export type CheckedPart =
  | { readonly kind: 'whole'; readonly bytes: Bytes }
  | { readonly kind: 'chunks'; readonly source: ByteSource; readonly crc: number };

/**
 * Reads a part and compares it with its digest before anybody gets a byte of it. A large one is read twice, once to check and once to hand over;
 * were it another one the second time, its chunks end with an error, and no package is made.
 */
export async function readChecked(
  vault: Pick<PackageSource, 'readPart' | 'streamPart'>,
  itemId: string,
  part: Pick<Part, 'name' | 'bytes' | 'sha256'>,
): Promise<Result<CheckedPart, 'changed' | 'unreadable'>> {
  if (part.bytes <= WHOLE_PART) {
    const found = await vault.readPart(itemId, part.name);
    if (!found.ok) return fail('unreadable');
    return (await sha256Hex(found.value)) === part.sha256 ? ok({ kind: 'whole', bytes: found.value }) : fail('changed');
  }
  const found = await vault.streamPart(itemId, part.name);
  if (!found.ok) return fail('unreadable');
  const crc = streamingCrc32();
  try {
    const sha256 = await digestOfRead(found.value, (chunk) => {
      crc.update(chunk);
    });
    if (sha256 !== part.sha256) return fail('changed');
  } catch (error) {
    if (error instanceof PartUnreadable) return fail('unreadable');
    throw error;
  }
  return ok({ kind: 'chunks', source: checkedAgain(found.value, part.sha256), crc: crc.value() });
}

function checkedAgain(source: ByteSource, sha256: string): ByteSource {
  return {
    length: source.length,
    chunks: async function* () {
      const digest = streamingSha256();
      for await (const chunk of source.chunks()) {
        digest.update(chunk);
        yield chunk;
      }
      if (digest.hex() !== sha256) throw new Error('the part changed while it was handed over');
    },
  };
}
