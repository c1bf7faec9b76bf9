import * as v from 'valibot';
import { textSchema, utcSchema } from './atoms';
import { CUSTODY_VERSION, type CustodyBody } from './records/custody-body';
import type { LostReason } from './vault-failure';

/** The body of an entry as it is read. What was stored before is read with the frozen schemas of `records/`. */
export type { CustodyBody };

/**
 * What the custody log can say. Views are counted at home only and are not part of it. `gap`: the note of the end of the log outside the database
 * spoke of more entries than there were, or of others; it stays for ever and goes into every package. `file-asked`: a package was made and the
 * browser was asked to keep it; nobody can see whether it did. `handed-over`: the person says that they gave it (until 0.1: as `file-asked`).
 */
export const CUSTODY_ACTIONS = [
  'vault-created',
  'saved',
  'note-added',
  'log-added',
  'case-changed',
  'file-asked',
  'handed-over',
  'deleted',
  'withheld',
  'imported',
  'checked',
  'locked',
  'unlocked',
  'gap',
  'backed-up',
] as const;
export type CustodyAction = (typeof CUSTODY_ACTIONS)[number];

/** The body of a new entry. Sealed in the vault; a package carries only the bodies of the items handed over. */
export const newCustodyBodySchema = v.object({
  version: v.literal(CUSTODY_VERSION),
  utc: utcSchema,
  action: v.picklist(CUSTODY_ACTIONS),
  itemId: v.nullable(v.string()),
  caseId: v.nullable(v.string()),
  /** Digest of the item's record bytes at that moment, lower-case hex. */
  recordSha256: v.nullable(v.string()),
  /** Ed25519 signature over the record digest, base64. */
  signature: v.nullable(v.string()),
  detail: textSchema(2_000),
  extensionVersion: v.string(),
  /**
   * 16 random bytes, hex. A package carries the digests of all bodies: without this, a short body (a time, an id, a word) could be
   * found by trying until its digest fits.
   */
  salt: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))),
});
export type NewCustodyBody = v.InferOutput<typeof newCustodyBodySchema>;

/**
 * One link of the chain. `digest` = SHA-256 over the UTF-8 text `${sequence}\n${previous}\n${bodySha256}\n`.
 * `previous` of the first entry is 64 zeros. All digests are lower-case hex.
 */
export interface CustodyLink {
  readonly sequence: number;
  readonly previous: string;
  readonly bodySha256: string;
  readonly digest: string;
}

/**
 * Outcome of walking the chain. `broken`: it does not fit together at `at`. `note-differs`: it does, but the note of its end outside the
 * database speaks of more or of other links from `at` on. Content scripts can write that note in Firefox, so it is a question to the
 * person, never a finding.
 */
export interface CustodyWalk {
  readonly links: number;
  readonly problem: 'none' | 'broken' | 'note-differs';
  readonly at: number | null;
}

/**
 * How the detail of a `vault-created` entry begins where a vault was begun anew in place of one that was lost. After it: how it was lost, where
 * that is not simply that its database was gone, and what the note of the end of its log said, such as `after a loss; earlier log noted to line 12`.
 */
const AFTER_A_LOSS = 'after a loss';

/** The same where the earlier vault was there, and nothing opened it without its half of the key. */
const AFTER_A_LOST_HALF = `${AFTER_A_LOSS}; half of its key was missing`;

/** The detail of the first entry after a loss. `notedTo`: line to which the earlier log was noted; null where no note is there. */
export function afterALoss(lost: LostReason, notedTo: number | null): string {
  const how = lost === 'half-lost' ? AFTER_A_LOST_HALF : AFTER_A_LOSS;
  return notedTo === null ? how : `${how}; earlier log noted to line ${String(notedTo)}`;
}

/** What an entry says was lost before it; null where it is not the first one after a loss. */
export function lossBefore({ action, detail }: Pick<CustodyBody, 'action' | 'detail'>): LostReason | null {
  if (action !== 'vault-created' || !detail.startsWith(AFTER_A_LOSS)) return null;
  return detail.startsWith(AFTER_A_LOST_HALF) ? 'half-lost' : 'gone';
}

/** Digest before the first entry. */
export const CUSTODY_START = '0'.repeat(64);
