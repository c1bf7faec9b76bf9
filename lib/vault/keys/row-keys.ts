import type { RowKeyRow, SealedRow, VaultDatabase } from '../storage/schema';
import { openFromVault, sealToVault } from './seal-to-vault';
import type { VaultKeys } from './vault-keys';

/** What a sealed row is, so that a row can never stand in for another. */
export type RowKind = 'summary' | 'case' | 'log' | 'custody' | 'thumbnail' | 'wish' | 'import' | 'told';

/** A key for writing small rows, with the row that has to be stored with or before the first use; null when it is stored already. */
export interface WritingKey {
  readonly id: string;
  readonly key: CryptoKey;
  readonly toStore: RowKeyRow | null;
}

/**
 * Keys of the small rows: summaries, cases, log lines, custody bodies.
 *
 * One HPKE seal for each row would need one key agreement for each row of a list (measured 1.6 ms in Node, so 1.6 s for a timeline
 * of 1,000). So rows are sealed with AES-256-GCM under a row key, and the row key is sealed to the vault's public key once. Reading
 * then costs one key agreement and a thousand fast decryptions. Writing still needs nothing but the public key: a writer that cannot
 * open the newest row key makes a new one. Random nonces are safe for far more rows than a person will ever write.
 */
export class RowKeys {
  readonly #database: VaultDatabase;
  readonly #keys: VaultKeys;
  readonly #opened = new Map<string, Promise<CryptoKey | null>>();
  #writing: Promise<WritingKey> | null = null;

  constructor(database: VaultDatabase, keys: VaultKeys) {
    this.#database = database;
    this.#keys = keys;
  }

  /** The key that new rows are sealed with. */
  forWriting(newId: () => string): Promise<WritingKey> {
    this.#writing ??= this.#chooseForWriting(newId);
    // A failure (a database that closed, say) must not stick.
    this.#writing.catch(() => {
      this.#writing = null;
    });
    return this.#writing;
  }

  /** Seals one row. */
  async seal(writing: WritingKey, kind: RowKind, id: string, bytes: Uint8Array<ArrayBuffer>): Promise<SealedRow> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    return { keyId: writing.id, iv, bytes: await crypto.subtle.encrypt(parameters(kind, id, iv), writing.key, bytes) };
  }

  /** Opens one row; null where it was changed, moved, or its key cannot be opened. */
  async open(kind: RowKind, id: string, sealed: SealedRow): Promise<Uint8Array<ArrayBuffer> | null> {
    const key = await this.#keyFor(sealed.keyId);
    if (key === null) return null;
    try {
      return new Uint8Array(await crypto.subtle.decrypt(parameters(kind, id, sealed.iv), key, sealed.bytes));
    } catch {
      return null;
    }
  }

  async #chooseForWriting(newId: () => string): Promise<WritingKey> {
    const newest = await this.#database.transaction('rowKeys').store.openCursor(null, 'prev');
    const known = newest === null ? null : await this.#openRow(newest.value);
    if (newest !== null && known !== null) return { id: newest.value.id, key: known, toStore: null };
    const id = newId();
    const raw = crypto.getRandomValues(new Uint8Array(32));
    const key = await importRowKey(raw);
    this.#opened.set(id, Promise.resolve(key));
    return { id, key, toStore: { id, sealed: await sealToVault(this.#keys, 'beside row key v1', id, raw) } };
  }

  #keyFor(id: string): Promise<CryptoKey | null> {
    const known = this.#opened.get(id);
    if (known !== undefined) return known;
    const opening = this.#load(id);
    this.#opened.set(id, opening);
    // What is not there yet may be written by another page a moment later.
    opening.then(
      (key) => {
        if (key === null) this.#opened.delete(id);
      },
      () => {
        this.#opened.delete(id);
      },
    );
    return opening;
  }

  async #load(id: string): Promise<CryptoKey | null> {
    const row = await this.#database.getFromIndex('rowKeys', 'id', id);
    return row === undefined ? null : this.#openRow(row);
  }

  async #openRow(row: RowKeyRow): Promise<CryptoKey | null> {
    const pair = await this.#keys.pair(row.sealed.keyId);
    const raw = pair === null ? null : await openFromVault(pair, 'beside row key v1', row.id, row.sealed);
    return raw === null ? null : importRowKey(raw);
  }
}

function importRowKey(raw: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

function parameters(kind: RowKind, id: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(`beside ${kind} v1\n${id}`) };
}
