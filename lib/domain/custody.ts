import * as v from 'valibot';
import { textSchema, utcSchema } from './atoms';
import { CUSTODY_VERSION, type CustodyBody } from './records/custody-body';

/** The body of an entry as it is read. What was stored before is read with the frozen schemas of `records/`. */
export type { CustodyBody };

/**
 * What the custody log can say. Views are counted at home only and are not part of it. `gap`: the note of the end of the log outside the database
 * spoke of more entries than there were, or of others; it stays for ever and goes into every package.
 */
export const CUSTODY_ACTIONS = [
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
  'gap',
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
 * How the detail of a `vault-created` entry begins where an earlier vault had been noted and its database was gone. After it: what the note
 * of the end of its log said, such as `after a loss; earlier log noted to line 12`.
 */
export const AFTER_A_LOSS = 'after a loss';

/** Digest before the first entry. */
export const CUSTODY_START = '0'.repeat(64);
