import * as v from 'valibot';
import { storedWord } from './stored-word';

/*
 * Version 2 of `withheld.json` in a package: it also names, by digest, the entries of records that stayed home. Frozen, because packages
 * are handed over and never come back: a test compares the digest of this file.
 */

const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** The whole file. */
export const withheldFileV2 = v.object({
  format: v.literal('beside-withheld'),
  version: v.literal(2),
  parts: v.array(
    v.object({
      item: v.string(),
      itemId: v.string(),
      role: v.string(),
      bytes: v.number(),
      sha256,
      reason: storedWord(['full-copy', 'shows-others', 'chosen', 'unreadable', 'changed']),
    }),
  ),
  /** No size: it would tell how long the words are. */
  entries: v.array(
    v.object({
      item: v.string(),
      itemId: v.string(),
      kind: v.string(),
      sha256,
      reason: storedWord(['about-saver', 'chosen']),
    }),
  ),
  log: v.array(v.object({ kind: v.string(), sha256, reason: storedWord(['chosen']) })),
  itemsNotHandedOver: v.number(),
  itemsUnreadable: v.number(),
});
export type WithheldFileV2 = v.InferOutput<typeof withheldFileV2>;
