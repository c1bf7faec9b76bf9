import * as v from 'valibot';
import type { LogEntry } from '../../domain/case';
import { stableJson } from '../../domain/stable-json';
import { utf8, utf8Text, type Bytes } from '../bag/bytes';
import { logLineSha256 } from './log-file';
import { STAY_REASONS, type StayingPart } from '../choose/plan-item';

const partSchema = v.object({
  item: v.string(),
  itemId: v.string(),
  role: v.string(),
  bytes: v.number(),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  reason: v.picklist(STAY_REASONS),
});
const lineSchema = v.object({
  kind: v.string(),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  reason: v.literal('chosen'),
});
const fileSchema = v.object({
  format: v.literal('beside-withheld'),
  version: v.literal(1),
  parts: v.array(partSchema),
  log: v.optional(v.array(lineSchema), []),
  itemsNotHandedOver: v.number(),
  itemsUnreadable: v.number(),
});

/** The parts and lines of the log that stayed home, by digest, so that they can be shown later and be recognised. */
export type WithheldFile = v.InferOutput<typeof fileSchema>;

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
      version: 1,
      parts: parts.map((part) => ({ ...part })),
      log: log.map((entry) => ({ kind: entry.kind, sha256: logLineSha256(entry), reason: 'chosen' })),
      itemsNotHandedOver: counts.notHandedOver,
      itemsUnreadable: counts.unreadable,
    })}\n`,
  );
}

/** Reads it back; null where it is not one. */
export function readWithheldFile(bytes: Uint8Array): WithheldFile | null {
  const text = utf8Text(bytes);
  if (text === null) return null;
  try {
    const found = v.safeParse(fileSchema, JSON.parse(text));
    return found.success ? found.output : null;
  } catch {
    return null;
  }
}
