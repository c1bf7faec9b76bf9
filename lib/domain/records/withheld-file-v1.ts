import * as v from 'valibot';
import { storedWord } from './stored-word';

/*
 * Version 1 of `withheld.json` in a package. Frozen, because packages are handed over and never come back: a test compares the digest of
 * this file.
 */

const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** The whole file. */
export const withheldFileV1 = v.object({
  format: v.literal('beside-withheld'),
  version: v.literal(1),
  parts: v.array(
    v.object({
      item: v.string(),
      itemId: v.string(),
      role: v.string(),
      bytes: v.number(),
      sha256,
      reason: storedWord(['full-copy', 'chosen', 'unreadable', 'changed']),
    }),
  ),
  log: v.optional(v.array(v.object({ kind: v.string(), sha256, reason: storedWord(['chosen']) })), []),
  itemsNotHandedOver: v.number(),
  itemsUnreadable: v.number(),
});
export type WithheldFileV1 = v.InferOutput<typeof withheldFileV1>;
