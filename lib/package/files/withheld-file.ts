import type { LogEntry } from '../../domain/case';
import { readStored, type StoredFault } from '../../domain/records/read-stored';
import { withheldFileV1, type WithheldFileV1 } from '../../domain/records/withheld-file-v1';
import { withheldFileV2, type WithheldFileV2 } from '../../domain/records/withheld-file-v2';
import * as v from 'valibot';
import { ok, type Result } from '../../domain/result';
import { stableJson } from '../../domain/stable-json';
import { utf8, utf8Text, type Bytes } from '../bag/bytes';
import { logLineSha256 } from './log-file';
import type { StayingEntry } from '../choose/entry-policy';
import type { StayingPart } from '../choose/plan-item';

/** Version that the list is written in. */
const WITHHELD_VERSION = 2;

/** The parts, entries and lines of the log that stayed home, by digest, so that they can be shown later and be recognised. */
export type WithheldFile = WithheldFileV2;

/** A part that stayed home, with the item it belongs to. */
export type WithheldPart = StayingPart & { readonly item: string; readonly itemId: string };

/** An entry that stayed home, with the item it belongs to. */
export type WithheldEntry = StayingEntry & { readonly item: string; readonly itemId: string };

/** Writes what stayed home. */
export function withheldFile(
  parts: readonly WithheldPart[],
  entries: readonly WithheldEntry[],
  log: readonly LogEntry[],
  counts: { readonly notHandedOver: number; readonly unreadable: number },
): Bytes {
  return utf8(
    `${stableJson({
      format: 'beside-withheld',
      version: WITHHELD_VERSION,
      parts: parts.map((part) => ({ ...part })),
      entries: entries.map((entry) => ({ ...entry })),
      log: log.map((entry) => ({ kind: entry.kind, sha256: logLineSha256(entry), reason: 'chosen' })),
      itemsNotHandedOver: counts.notHandedOver,
      itemsUnreadable: counts.unreadable,
    })}\n`,
  );
}

const storedWithheldSchema = v.variant('version', [withheldFileV1, withheldFileV2]);

/** Reads it back. Version 1 knew no entries. */
export function readWithheldFile(bytes: Uint8Array): Result<WithheldFile, StoredFault> {
  const read = readStored(storedWithheldSchema, WITHHELD_VERSION, utf8Text(bytes));
  if (!read.ok) return read;
  return ok(read.value.version === 1 ? withEntries(read.value) : read.value);
}

function withEntries(file: WithheldFileV1): WithheldFileV2 {
  return { ...file, version: 2, entries: [] };
}
