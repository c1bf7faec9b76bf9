/** What the use cases need of the vault: reading, and the writing that the background alone does. `lib/vault` fits by shape; tests pass small fakes. */
import type { BackupFault, BackupOfVault, OpenedBackup, Restored } from '../domain/backup';
import type { ByteSource, SomeBytes } from '../domain/byte-source';
import type { AffectedAccount } from '../domain/affected-accounts';
import type { Case, CaseSummary, CaseTimeline, LogEntry, NewLogEntry } from '../domain/case';
import type { CustodyAction, CustodyBody, CustodyLink, CustodyWalk } from '../domain/custody';
import type { ContentCheck } from '../domain/content-check';
import type { ItemRecord, ItemState, ItemSummary, NewItem } from '../domain/item';
import type { ImportRecord } from '../domain/records/import-record';
import type { AccountsTold } from '../domain/records/accounts-told';
import type { EntryLine } from '../domain/records/record-entries';
import type { Statement } from '../domain/records/statement';
import type { Result } from '../domain/result';
import type { VaultFailure } from '../domain/vault-failure';

/** Why the vault could not do something. Never answered by a new empty vault. */
export type { VaultFailure };

/** Bytes of one part to be stored: in memory, or in chunks where they may be many. */
export interface PartBytes {
  readonly name: string;
  readonly bytes: SomeBytes;
}

/** One custody entry to be written in the same transaction as what it tells of. */
export interface CustodyNote {
  readonly action: CustodyAction;
  readonly itemId: string | null;
  readonly caseId: string | null;
  readonly detail: string;
}

/** An opened item. `recordBytes` are the very bytes the digest is over. */
export interface OpenedItem {
  readonly record: ItemRecord;
  readonly recordBytes: Uint8Array<ArrayBuffer>;
  /** The entries of the record, in its order, as they were digested. None in version 1, which has no entries. */
  readonly entries: readonly EntryLine[];
  readonly recordSha256: string;
  /** Ed25519 signature over the 32 raw bytes of the digest, base64. */
  readonly signature: string;
  readonly caseId: string;
  readonly state: ItemState;
}

/** A custody entry as read: `body` is null where its item is gone and its body cannot be opened. */
export interface CustodyEntry {
  readonly link: CustodyLink;
  readonly body: CustodyBody | null;
  /** The exact bytes `bodySha256` is over; null where they cannot be opened. */
  readonly bodyBytes: Uint8Array<ArrayBuffer> | null;
}

/**
 * A history that was restored from a backup. It stays what it was, beside the vault's own one. `record`: what is remembered of it; null where that
 * does not open. `whole`: every link and body fits, to the end that was noted.
 */
export interface ImportedHistory {
  readonly id: string;
  readonly record: ImportRecord | null;
  readonly entries: readonly CustodyEntry[];
  readonly whole: boolean;
}

/**
 * Outcome of checking one item: every part's bytes are read again and their digest compared. `damaged`: its record does not open.
 * `newer`: a newer Beside wrote its record, so this one cannot tell.
 */
export type ItemCheck =
  | { readonly itemId: string; readonly state: 'unchanged' }
  | { readonly itemId: string; readonly state: 'newer' }
  | { readonly itemId: string; readonly state: 'changed' | 'damaged'; readonly names: readonly string[] };

/** Reading. Every page of the extension may do it; nothing here writes. */
export interface VaultReader {
  /**
   * Newest activity first. `newest`: only that many, opening no more than it must; cases in which nothing is come last then.
   * `fits`: only these cases; every case is opened for it, but not what is in the others.
   */
  listCases(
    newest?: number,
    fits?: (shown: Case, affected: AffectedAccount | null) => boolean,
  ): Promise<Result<readonly CaseSummary[], VaultFailure>>;
  timeline(caseId: string): Promise<Result<CaseTimeline, VaultFailure>>;
  /** Newest first; `before` is the `savedUtc`-ordered cursor of the last row seen. Withheld and deleted items are left out. */
  listItems(page: { readonly limit: number; readonly before: number | null }): Promise<
    Result<
      {
        readonly items: readonly ItemSummary[];
        readonly next: number | null;
        /** Items that do not open, and items that a newer Beside wrote: counted, never dropped. */
        readonly unreadable: number;
        readonly newer: number;
      },
      VaultFailure
    >
  >;
  /** Ids of withheld items, newest first, so that they can still be deleted later. Nothing of their content. */
  withheldItems(): Promise<Result<readonly { readonly id: string; readonly caseId: string }[], VaultFailure>>;
  openItem(itemId: string): Promise<Result<OpenedItem, VaultFailure>>;
  /** All bytes of a part in memory: for what a screen shows. */
  readPart(itemId: string, name: string): Promise<Result<Uint8Array<ArrayBuffer>, VaultFailure>>;
  /** A part in chunks, of whatever size, each in memory of its own. Its chunks end with `PartUnreadable` at the first one that is missing or was changed. */
  streamPart(itemId: string, name: string): Promise<Result<ByteSource, VaultFailure>>;
  /** The small picture for lists, JPEG; `not-found` where there is none. */
  thumbnail(itemId: string): Promise<Result<Uint8Array<ArrayBuffer>, VaultFailure>>;
  readLog(entryId: string): Promise<Result<LogEntry, VaultFailure>>;
  /** What the person says about accounts: whose account it is that this happens to, and which are the same person. */
  accountsTold(): Promise<Result<AccountsTold, VaultFailure>>;
  /** The case of a kept item or of a log line. Works on a vault that cannot read, too. */
  caseOf(id: string): Promise<Result<{ readonly caseId: string }, VaultFailure>>;
  /** Whether what is sealed can be opened now. A vault that cannot read still saves. */
  canRead(): Promise<boolean>;
  /**
   * Whether erasing destroys what opens everything that was saved here. Not in a vault that has its whole key in the database: there copies may
   * stay in the browser's files.
   */
  erasesForGood(): Promise<boolean>;
  custody(): Promise<Result<readonly CustodyEntry[], VaultFailure>>;
  /** Histories that were restored from backups, in the order in which they came. */
  importedHistories(): Promise<Result<readonly ImportedHistory[], VaultFailure>>;
  /** How many saves came after the last backup that the log tells of, without those that were removed since. */
  savesSinceBackup(): Promise<Result<number, VaultFailure>>;
  /** Everything for a backup, as it is now; what was put away is not in it. `not-found` where nothing was ever saved. */
  backup(made: {
    readonly utc: string;
    readonly extensionVersion: string;
  }): Promise<Result<BackupOfVault, VaultFailure>>;
  /** Public keys, for packages: Ed25519 in SPKI DER, base64. */
  publicKey(): Promise<Result<{ readonly ed25519Spki: string }, VaultFailure>>;
  /** Ed25519 over the bytes of the statement of a package, base64. `changed-elsewhere` where its signer is not this vault. */
  signStatement(statement: Statement): Promise<Result<string, VaultFailure>>;
  checkItem(itemId: string): Promise<Result<ItemCheck, VaultFailure>>;
  /** Walks the whole custody chain and compares its head with the note of it in `storage.local`. */
  checkCustody(): Promise<Result<CustodyWalk, VaultFailure>>;
  /** Compares the log with the saves, cases and lines it tells of, both ways. `damaged` where an entry does not open. */
  checkContent(): Promise<Result<ContentCheck, VaultFailure>>;
  /** Whether a log line says a report of this address was already sent (for "You logged a report for this on ..."). */
  reportsOf(address: string): Promise<Result<readonly LogEntry[], VaultFailure>>;
}

/** Thrown while a part is read in chunks: the next one is missing, was changed, or cannot be opened. */
export class PartUnreadable extends Error {}

/** Writing. Only the background (and the practice page, on its own vault) does it. Each call is one strict transaction with its custody entry. */
export interface VaultWriter {
  /**
   * Finds the open case of this account, or makes one; then stores record, parts, case and custody entry together. Parts of many bytes are
   * written before, in transactions of their own; the last one is the moment at which the item exists.
   */
  storeItem(input: {
    /** Divided, digested and signed while it is sealed. */
    readonly record: NewItem;
    readonly parts: readonly PartBytes[];
    readonly caseId: string | null;
    /** A small picture for lists, JPEG. Not part of the record, never handed over. It may still be being drawn while the rest is sealed. */
    readonly thumbnail?: Promise<Uint8Array<ArrayBuffer> | null>;
    readonly signal: AbortSignal;
  }): Promise<Result<{ readonly caseId: string }, VaultFailure | 'cancelled'>>;
  /**
   * `open`: a new case for the line, made in the same transaction. Answers with the case it went into: a vault that cannot read puts it into
   * the waiting case, whatever was asked for.
   */
  addLog(entry: NewLogEntry, open?: Case): Promise<Result<{ readonly caseId: string }, VaultFailure>>;
  putCase(changed: Case, note: CustodyNote): Promise<Result<null, VaultFailure>>;
  /** Stores what the person says about accounts now, in place of what was said before. */
  putAccountsTold(told: AccountsTold): Promise<Result<null, VaultFailure>>;
  /** Moves items, with their later notes, and log lines into another case. A new case is given whole in `create`. */
  moveToCase(input: {
    readonly itemIds: readonly string[];
    readonly logIds: readonly string[];
    readonly into: string;
    readonly create: Case | null;
  }): Promise<Result<null, VaultFailure>>;
  /**
   * Puts everything of the case `from` into the case `into`. The words of both come with it: as `put`, the case `into` as it has to be
   * stored then, or as a `line` of its log.
   */
  mergeCases(input: {
    readonly from: string;
    readonly into: string;
    readonly put: Case | null;
    readonly line: NewLogEntry | null;
  }): Promise<Result<null, VaultFailure>>;
  /** Destroys the item's keys and bytes; a tombstone and a custody entry stay. */
  deleteItem(itemId: string, why: string): Promise<Result<null, VaultFailure>>;
  /** "This must not be kept": out of every list, backup and package at once, before anything is deleted. */
  withholdItem(itemId: string): Promise<Result<null, VaultFailure>>;
  note(note: CustodyNote): Promise<Result<null, VaultFailure>>;
  /** Opens what a save needs (database, keys, cases), so that the save does not wait for it. Makes no vault; a failure shows in the save. */
  prepare(): Promise<void>;
  /** Removes what was written of items that never came to exist because the browser was stopped. Answers how many there were. */
  removeUnfinished(): Promise<Result<number, VaultFailure>>;
  /**
   * Puts what is in a backup beside what is here: nothing twice, and nothing that was deleted or put away here comes back. All of it comes to
   * exist in one last transaction; where anything fails before, nothing was changed. `onProgress`: from 0 to 1. `in-use`: another page restores.
   */
  restore(
    backup: OpenedBackup,
    options: { readonly signal: AbortSignal; readonly onProgress?: (done: number) => void },
  ): Promise<Result<Restored, VaultFailure | BackupFault | 'cancelled'>>;
  /**
   * Where a vault was noted and its database is gone: makes a new one beside it, whose log begins with a line that says so. `changed-elsewhere`
   * where nothing is gone. Where it was begun anew already, nothing is done.
   */
  beginAnew(): Promise<Result<null, VaultFailure>>;
  /**
   * Destroys the keys, then everything else. `half-left` where a half of the key has to be overwritten first by a page of Beside, which then
   * asks for this again; what is saved is gone from every view by then.
   */
  eraseEverything(): Promise<Result<null, VaultFailure>>;
  /**
   * What pages of Beside have to do about halves of keys: whether the next write makes a vault, which needs a new one, and which ones an erasing
   * has left to be overwritten.
   */
  keyHalves(): Promise<{ readonly wanted: boolean; readonly left: readonly string[] }>;
  /**
   * At the writer's start, and whenever the vault can read again: finishes an erasing and a re-sealing that were cut off, and puts what
   * waited into the cases it belongs to. Makes no vault where there is none. What fails is left for the next time.
   */
  resume(): Promise<Result<null, VaultFailure>>;
}

export type Vault = VaultReader & VaultWriter;
