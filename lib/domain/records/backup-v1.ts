import * as v from 'valibot';

/*
 * Version 1 of a backup file: its open header, and what stands inside of its seal. Frozen: a test compares the digest of this file.
 * What members mean: docs/backup-format.md.
 */

const id = v.pipe(v.string(), v.uuid());
const utc = v.pipe(v.string(), v.isoTimestamp());
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const base64 = (most: number) => v.pipe(text(most), v.regex(/^[A-Za-z0-9+/]*={0,2}$/));

/** A key of the file, wrapped with AES-256-GCM under a key that opens it. */
const wrapped = { iv: base64(16), key: base64(64) };

/** The open first line of the file. Limits keep a file made with bad intent from taking all memory or an hour. */
export const backupHeaderV1 = v.strictObject({
  format: v.literal('beside-backup'),
  version: v.literal(1),
  passphrase: v.strictObject({
    ...wrapped,
    name: v.literal('argon2id'),
    memoryKiB: v.pipe(v.number(), v.integer(), v.minValue(19_456), v.maxValue(262_144)),
    passes: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(10)),
    lanes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4)),
    salt: base64(64),
  }),
  recovery: v.strictObject({ ...wrapped, salt: base64(64) }),
  salt: base64(64),
});
export type BackupHeaderV1 = v.InferOutput<typeof backupHeaderV1>;

/** Why a save is not in the file although the log tells of it. */
export const LEFT_OUT_V1 = ['withheld', 'unreadable', 'removed-here', 'other-here'] as const;
const leftOutReason = v.picklist(LEFT_OUT_V1);

const start = v.strictObject({
  entry: v.literal('start'),
  vaultId: text(100),
  madeUtc: utc,
  extensionVersion: text(50),
  saves: count,
  deleted: count,
  cases: count,
  lines: count,
  withheld: count,
});

const signer = v.strictObject({
  entry: v.literal('signer'),
  publicKey: base64(400),
  sinceUtc: v.nullable(utc),
});

/** A history: its links follow, then what was left out of it. `chain` counts from 0; the vault's own one is the last. */
const chain = v.strictObject({
  entry: v.literal('chain'),
  chain: count,
  vaultId: text(100),
  own: v.boolean(),
  importedUtc: v.nullable(utc),
});

const link = v.strictObject({
  entry: v.literal('link'),
  sequence: v.pipe(v.number(), v.integer(), v.minValue(1)),
  previous: sha256,
  bodySha256: sha256,
  digest: sha256,
  /** The exact text that `bodySha256` is over; null where it could not be opened. */
  body: v.nullable(text(100_000)),
});

const leftOut = v.strictObject({ entry: v.literal('left-out'), itemId: id, reason: leftOutReason });

const caseEntry = v.strictObject({
  entry: v.literal('case'),
  id,
  mergedInto: v.nullable(id),
  waiting: v.boolean(),
  text: text(1_000_000),
});

const line = v.strictObject({
  entry: v.literal('line'),
  id,
  caseId: id,
  noteOf: v.nullable(id),
  text: text(1_000_000),
  wish: v.nullable(text(100_000)),
});

/** What the person says about accounts, as it is stored under this name. */
const told = v.strictObject({ entry: v.literal('told'), name: text(100), text: text(1_000_000) });

/** A save; its parts follow, then `item-end`. */
const item = v.strictObject({
  entry: v.literal('item'),
  id,
  caseId: id,
  recordSha256: sha256,
  signature: base64(400),
  signer: base64(400),
  wish: v.nullable(text(100_000)),
});

/** A part; `bytes` bytes follow it. */
const part = v.strictObject({ entry: v.literal('part'), name: text(200), bytes: count });

/** Not `whole`: something of it could not be read when the file was made. */
const itemEnd = v.strictObject({ entry: v.literal('item-end'), id, whole: v.boolean() });

/** A save that was deleted: that it was there, and in which case. */
const tombstone = v.strictObject({ entry: v.literal('tombstone'), id, caseId: id });

/** The last one. `entries` counts all before it. */
const end = v.strictObject({ entry: v.literal('end'), entries: count });

export const backupEntryV1 = v.variant('entry', [
  start,
  signer,
  chain,
  link,
  leftOut,
  caseEntry,
  line,
  told,
  item,
  part,
  itemEnd,
  tombstone,
  end,
]);
export type BackupEntryV1 = v.InferOutput<typeof backupEntryV1>;
