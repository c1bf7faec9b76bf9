import { chainFault, nextLink } from '../domain/custody-chain';
import * as v from 'valibot';
import { newCustodyBodySchema, type CustodyLink, type CustodyWalk, type NewCustodyBody } from '../domain/custody';
import { hexOf, sha256Hex } from '../domain/digest';
import { CUSTODY_VERSION, readCustodyBody } from '../domain/records/custody-body';
import { stableJsonBytes } from '../domain/stable-json';
import type { CustodyEntry } from '../app/vault-port';
import { storedText } from './storage/stored-json';
import type { RowKeys, WritingKey } from './keys/row-keys';
import type { CustodyRow, SealedRow, VaultDatabase, WriteTransaction } from './storage/schema';
import type { CustodyHead } from './storage/sealed-head';

/** A custody entry that is ready to be appended: body digested and sealed, its place in the chain still open. */
export interface CustodyDraft {
  readonly bodySha256: string;
  readonly sealed: SealedRow;
}

/** Digests and seals a body. Done before the transaction, because WebCrypto is asynchronous. */
export async function draftCustody(
  rowKeys: RowKeys,
  writing: WritingKey,
  body: Omit<NewCustodyBody, 'version' | 'salt'>,
): Promise<CustodyDraft> {
  const salt = hexOf(crypto.getRandomValues(new Uint8Array(16)));
  const bytes = stableJsonBytes(v.parse(newCustodyBodySchema, { ...body, version: CUSTODY_VERSION, salt }));
  const bodySha256 = await sha256Hex(bytes);
  return { bodySha256, sealed: await rowKeys.seal(writing, 'custody', bodySha256, bytes) };
}

/**
 * Appends to the chain. The newest link is read and the next one written in the same transaction, so two writers queue up behind
 * each other and the chain cannot fork.
 */
export async function appendCustody(transaction: WriteTransaction, draft: CustodyDraft): Promise<CustodyLink> {
  const store = transaction.objectStore('custody');
  return appendAfter(transaction, await newestLink(store), draft);
}

/** Appends to the chain after `newest`, which was read in this very transaction with nothing appended since. */
export async function appendAfter(
  transaction: WriteTransaction,
  newest: CustodyRow | null,
  draft: CustodyDraft,
): Promise<CustodyLink> {
  const link = nextLink(newest, draft.bodySha256);
  await transaction.objectStore('custody').add({ ...link, sealed: draft.sealed });
  return link;
}

/** The newest link; null where there is none. Every write appends one, so its number tells whether anything changed. */
export async function newestLink(store: {
  openCursor(query: null, direction: 'prev'): Promise<{ readonly value: CustodyRow } | null>;
}): Promise<CustodyRow | null> {
  return (await store.openCursor(null, 'prev'))?.value ?? null;
}

/** The whole log in order. A body that cannot be opened is null. */
export async function readCustody(database: VaultDatabase, rowKeys: RowKeys): Promise<readonly CustodyEntry[]> {
  return openCustody(await database.getAll('custody'), rowKeys);
}

/** Rows of the log, opened. */
export function openCustody(rows: readonly CustodyRow[], rowKeys: RowKeys): Promise<readonly CustodyEntry[]> {
  return Promise.all(
    rows.map(async ({ sequence, previous, bodySha256, digest, sealed }) => {
      const bodyBytes = await rowKeys.open('custody', bodySha256, sealed);
      const body = readCustodyBody(storedText(bodyBytes));
      return {
        link: { sequence, previous, bodySha256, digest },
        body: body.ok ? body.value : null,
        // The body of a newer version cannot be read here, but its digest still fits.
        bodyBytes: body.ok || body.reason === 'newer' ? bodyBytes : null,
      };
    }),
  );
}

/** Checks every link and body, and whether the chain reaches the head that was noted outside the database. */
export async function walkCustody(entries: readonly CustodyEntry[], head: CustodyHead | null): Promise<CustodyWalk> {
  const faults = [chainFault(entries.map((entry) => entry.link))?.at ?? null, await firstWrongBody(entries)].filter(
    (at) => at !== null,
  );
  const last = entries.at(-1)?.link.sequence ?? 0;
  if (faults.length > 0) return { links: entries.length, problem: 'broken', at: Math.min(...faults) };
  if (head !== null && head.sequence > last) return { links: entries.length, problem: 'note-differs', at: last + 1 };
  const atHead = head === null ? undefined : entries[head.sequence - 1]?.link;
  if (head !== null && atHead?.digest !== head.digest)
    return { links: entries.length, problem: 'note-differs', at: head.sequence };
  return { links: entries.length, problem: 'none', at: null };
}

async function firstWrongBody(entries: readonly CustodyEntry[]): Promise<number | null> {
  for (const { link, bodyBytes } of entries) {
    if (bodyBytes === null || (await sha256Hex(bodyBytes)) !== link.bodySha256) return link.sequence;
  }
  return null;
}
