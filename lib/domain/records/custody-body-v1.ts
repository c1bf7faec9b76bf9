import * as v from 'valibot';
import { storedWord } from './stored-word';

/*
 * Version 1 of the body of an entry of the custody log, as it was stored. Frozen: a test compares the digest of this file.
 * What members mean: `lib/domain/custody.ts`.
 */

export const CUSTODY_ACTIONS_V1 = [
  'vault-created',
  'saved',
  'note-added',
  'log-added',
  'case-changed',
  'handed-over',
  'deleted',
  'withheld',
  'imported',
  'checked',
  'locked',
  'unlocked',
] as const;

/** A body of version 1. */
export const custodyBodyV1 = v.object({
  version: v.literal(1),
  utc: v.pipe(v.string(), v.isoTimestamp()),
  action: storedWord(CUSTODY_ACTIONS_V1),
  itemId: v.nullable(v.string()),
  caseId: v.nullable(v.string()),
  recordSha256: v.nullable(v.string()),
  signature: v.nullable(v.string()),
  detail: v.pipe(v.string(), v.maxLength(2_000)),
  extensionVersion: v.string(),
  salt: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))),
});
export type CustodyBodyV1 = v.InferOutput<typeof custodyBodyV1>;
