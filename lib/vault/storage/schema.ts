import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { CustodyLink } from '../../domain/custody';
import type { ItemState } from '../../domain/item';

/** Sealed to the vault's public key with HPKE (RFC 9180): `enc` is the encapsulated key. */
export interface SealedToVault {
  /** Which key pair of the vault opens it. Rows from before rows said so lack it: the vault had only its first pair then. */
  readonly keyId?: string;
  readonly enc: ArrayBuffer;
  readonly bytes: ArrayBuffer;
}

/** A small text sealed with AES-256-GCM under one of the row keys. */
export interface SealedRow {
  readonly keyId: string;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

/** The one row of `keys`. Without it nothing in the vault can be opened: erasing begins here. */
export interface KeysRow {
  readonly name: 'vault';
  /** Random; the same id stands in the marker outside the database. */
  readonly id: string;
  /** Name of the key pair, as rows sealed to it have it. Without it the pair is the vault's first one, which has the vault's own id. */
  readonly keyId?: string;
  /** X25519, 32 raw bytes. Enough for saving. */
  readonly publicKey: ArrayBuffer;
  /** X25519 private key (PKCS #8), wrapped with AES-256-GCM: by `deviceKey`, or by what comes of it and the half. */
  readonly wrappedPrivate: { readonly iv: Uint8Array<ArrayBuffer>; readonly bytes: ArrayBuffer };
  /** Cannot be exported. Hides only from someone who does not open Beside: a copy of the browser profile holds it too. */
  readonly deviceKey: CryptoKey;
  /**
   * Name of the file with the other half of what wraps the private key (`lib/vault/halves`). Then `deviceKey` is a secret for HKDF-SHA256 and
   * the file's 32 bytes are the salt. Vaults from before there were halves, and browsers that can make none, lack it: then `deviceKey` wraps.
   */
  readonly half?: string;
  /** Ed25519, cannot be exported. */
  readonly signKey: CryptoKey;
  /** Ed25519 public key, SPKI in DER. */
  readonly signPublic: ArrayBuffer;
}

/**
 * Stands in `keys` in place of the vault's keys from the moment an erasing destroyed them until the database is gone. Only this row says that
 * an erasing has to be finished: content scripts can write to `storage.local`, but never into this database.
 */
export interface ErasingRow {
  readonly name: 'erasing';
  /** Halves that still have to be overwritten. */
  readonly halves?: readonly string[];
}

/**
 * A key whose signatures count in this vault. No time is in the clear: the entry of the log with the number `sinceEntry` says, sealed, from
 * when on it signs.
 */
export interface SignerRow {
  readonly sequence?: number;
  /** Ed25519, SPKI in DER. */
  readonly publicKey: ArrayBuffer;
  readonly sinceEntry: number;
}

/** A key for small rows, sealed to the vault. */
export interface RowKeyRow {
  readonly sequence?: number;
  readonly id: string;
  readonly sealed: SealedToVault;
}

/** An item. Both sealed members are null in the tombstone of a deleted one. */
export interface ItemRow {
  readonly sequence?: number;
  readonly id: string;
  readonly caseId: string;
  readonly state: ItemState;
  /** The keys of the record and of every part. Destroying it destroys the item. */
  readonly keyring: SealedToVault | null;
  /** What lists show, so that a list of a thousand opens without a thousand key agreements. */
  readonly summary: SealedRow | null;
  /** While it waits: the case it was meant for, or the account it is about. */
  readonly wish?: SealedRow;
}

/** One sealed chunk of a part; `partId` is random, so that not even the kind of part is in the clear. */
export interface ChunkRow {
  readonly itemId: string;
  readonly partId: string;
  readonly index: number;
  readonly bytes: ArrayBuffer;
}

/** An item whose chunks are still being written, in several transactions. The last of them removes this row and adds the item's. */
export interface UnfinishedRow {
  readonly itemId: string;
  /** It is being restored from a backup, with many others: none of them exists before the last transaction of all. */
  readonly restored?: true;
}

/** A small picture of an item for lists, sealed under a row key. Derived from its parts: never signed, never handed over. */
export interface ThumbnailRow {
  readonly itemId: string;
  readonly sealed: SealedRow;
}

export interface CaseRow {
  readonly id: string;
  /** The case this one was merged into, or null. Rows from before this was a column lack it: then only the sealed text says it. */
  readonly mergedInto?: string | null;
  /** 1 in the one case where a vault that cannot read puts what it saves, until it is joined to the cases it belongs to. */
  readonly waiting?: 1;
  readonly sealed: SealedRow;
}

/** A log line. `noteOf` names the item a later note belongs to: such a line shares the item's fate. Absent in other lines. */
export interface LogRow {
  readonly sequence?: number;
  readonly id: string;
  readonly caseId: string;
  readonly noteOf?: string;
  readonly sealed: SealedRow;
  /** As in an item. */
  readonly wish?: SealedRow;
}

/** A link of the custody chain with its sealed body. */
export interface CustodyRow extends CustodyLink {
  readonly sealed: SealedRow;
}

/** A history that was restored from a backup, as it is remembered (`domain/records/import-record.ts`). */
export interface ImportRow {
  readonly sequence?: number;
  readonly id: string;
  readonly sealed: SealedRow;
}

/** A link of a restored history. `sealed` is null where its body could not be opened when the backup was made. */
export interface ImportedCustodyRow extends CustodyLink {
  readonly importId: string;
  readonly sealed: SealedRow | null;
}

/** What the person says about accounts, sealed. `name`: which of it. */
export interface ToldRow {
  readonly name: string;
  readonly sealed: SealedRow;
}

/** How far a re-sealing has come. Written in the same transaction as each of its steps. */
export interface ResealingRow {
  readonly name: string;
  /** Key of the last row that was looked at; null before the first step. */
  readonly after: IDBValidKey | null;
  readonly done: boolean;
}

/** Shape of the newest version of the database. */
export interface VaultSchema extends DBSchema {
  keys: { key: string; value: KeysRow | ErasingRow };
  rowKeys: { key: number; value: RowKeyRow; indexes: { id: string } };
  items: {
    key: number;
    value: ItemRow;
    indexes: { id: string; stateSequence: [string, number]; caseStateSequence: [string, string, number] };
  };
  chunks: { key: [string, string, number]; value: ChunkRow };
  unfinished: { key: string; value: UnfinishedRow };
  thumbnails: { key: string; value: ThumbnailRow };
  cases: { key: string; value: CaseRow; indexes: { waiting: number } };
  resealings: { key: string; value: ResealingRow };
  log: { key: number; value: LogRow; indexes: { id: string; caseSequence: [string, number]; noteOf: string } };
  custody: { key: number; value: CustodyRow };
  signers: { key: number; value: SignerRow };
  imports: { key: number; value: ImportRow };
  importedCustody: { key: [string, number]; value: ImportedCustodyRow };
  told: { key: string; value: ToldRow };
}

export type VaultStore = StoreNames<VaultSchema>;
export type VaultDatabase = IDBPDatabase<VaultSchema>;
export type WriteTransaction = IDBPTransaction<VaultSchema, VaultStore[], 'readwrite'>;

/** A store that is missing here does not compile: an erasing would leave its rows, and no write could reach it. */
const STORES: Readonly<Record<VaultStore, true>> = {
  keys: true,
  rowKeys: true,
  items: true,
  chunks: true,
  unfinished: true,
  thumbnails: true,
  cases: true,
  log: true,
  resealings: true,
  custody: true,
  signers: true,
  imports: true,
  importedCustody: true,
  told: true,
};

/** Every store. Each write opens all of them: writes are rare and short, and one transaction type keeps them honest. */
export const ALL_STORES = Object.keys(STORES) as VaultStore[];
