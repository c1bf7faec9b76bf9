import type { LogEntry } from '../../domain/case';
import { readStored, type StoredFault } from '../../domain/records/read-stored';
import { withheldFileV1, type WithheldFileV1 } from '../../domain/records/withheld-file-v1';
import type { Result } from '../../domain/result';
import { stableJson } from '../../domain/stable-json';
import { utf8, utf8Text, type Bytes } from '../bag/bytes';
import { logLineSha256 } from './log-file';
import type { StayingPart } from '../choose/plan-item';

/** Version that the list is written in. */
const WITHHELD_VERSION = 1;

/** The parts and lines of the log that stayed home, by digest, so that they can be shown later and be recognised. */
export type WithheldFile = WithheldFileV1;

/** A part that stayed home, with the item it belongs to. */
export type WithheldPart = StayingPart & { readonly item: string; readonly itemId: string };

/** Writes what stayed home. */
export function withheldFile(
  parts: readonly WithheldPart[],
  log: readonly LogEntry[],
  counts: { readonly notHandedOver: number; readonly unreadable: number },
): Bytes {
  return utf8(
    `${stableJson({
      format: 'beside-withheld',
      version: WITHHELD_VERSION,
      parts: parts.map((part) => ({ ...part })),
      log: log.map((entry) => ({ kind: entry.kind, sha256: logLineSha256(entry), reason: 'chosen' })),
      itemsNotHandedOver: counts.notHandedOver,
      itemsUnreadable: counts.unreadable,
    })}\n`,
  );
}

/** Reads it back. */
export function readWithheldFile(bytes: Uint8Array): Result<WithheldFile, StoredFault> {
  return readStored(withheldFileV1, WITHHELD_VERSION, utf8Text(bytes));
}
