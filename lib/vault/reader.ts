import { fail, ok } from '../domain/result';
import type { VaultFailure } from '../domain/vault-failure';
import type { KeyValue } from '../app/ports';
import type { VaultReader } from '../app/vault-port';
import { EVERYTHING_FITS } from '../domain/content-check';
import { checkContent } from './check-content';
import { readHistories } from './backup/imported-histories';
import { readForBackup } from './backup/read-backup';
import { savesSinceBackup } from './backup/since-backup';
import { Connection } from './storage/connection';
import { readCustody, walkCustody } from './custody-log';
import type { KeyHalves } from './halves/key-halves';
import { fileValues } from './storage/file-values';
import { createMarkers, type Markers } from './storage/markers';
import { listCases } from './cases/list-cases';
import { caseOf, readLog, reportsOf, timeline } from './cases/read-cases';
import { readThumbnail } from './items/thumbnail';
import { checkItem } from './items/check-item';
import { NO_ACCOUNTS_TOLD } from '../domain/records/accounts-told';
import { readTold } from './told/accounts-told';
import { listItems, openItem, readPart, streamPart, withheldItems } from './items/read-items';

/** Where a vault is. `name` is the database: `beside`, or `beside-practice` for the practice page. */
export interface VaultPlace {
  readonly name: string;
  /** `storage.local`: small values that content scripts may write, too. */
  readonly keyValue: KeyValue;
  /** Small values out of their reach; the extension's own files unless something else is given. */
  readonly files?: KeyValue;
  /** Hears of errors that are answered with a reason only. */
  readonly onFault?: (error: unknown) => void;
  /** Where halves of its key lie; the browser's own files unless something else is given. */
  readonly halves?: KeyHalves;
  /** Why nobody can reach it from here: then nothing is opened, and every question is answered with this. */
  readonly unreachable?: VaultFailure | undefined;
  /** Called once where an erasing was begun and not finished: whoever can has to go on with it. */
  readonly onUnfinishedErasing?: () => void;
}

/**
 * Reads the vault. Cheap: nothing is opened before the first question, and no key is made. For the panel and the library;
 * the background and the practice page write with `createVault`.
 */
export function createVaultReader(place: VaultPlace): VaultReader {
  const markers = markersAt(place);
  return readerOver(new Connection(place, markers, { mayFinishErasing: false }), markers);
}

/** What is known of this vault outside its database. */
export function markersAt({ name, keyValue, files = fileValues() }: VaultPlace): Markers {
  return createMarkers({ files, local: keyValue }, name);
}

/** The reading half over an existing connection. */
export function readerOver(connection: Connection, markers: Markers): VaultReader {
  const nothing =
    <T>(value: T) =>
    () =>
      ok(value);
  const notFound = () => fail('not-found' as const);
  return {
    listCases: (newest, fits) => connection.read(nothing([]), (session) => listCases(session, newest, fits)),
    timeline: (caseId) => connection.read(notFound, (session) => timeline(session, caseId)),
    listItems: (page) =>
      connection.read(nothing({ items: [], next: null, unreadable: 0, newer: 0 }), (session) =>
        listItems(session, page),
      ),
    withheldItems: () => connection.read(nothing([]), withheldItems),
    openItem: (itemId) => connection.read(notFound, (session) => openItem(session, itemId)),
    readPart: (itemId, name) => connection.read(notFound, (session) => readPart(session, itemId, name)),
    streamPart: (itemId, name) => connection.read(notFound, (session) => streamPart(session, itemId, name)),
    thumbnail: (itemId) => connection.read(notFound, (session) => readThumbnail(session, itemId)),
    accountsTold: () => connection.read(nothing(NO_ACCOUNTS_TOLD), readTold),
    caseOf: (id) => connection.read(notFound, (session) => caseOf(session, id)),
    canRead: async () => {
      const readable = await connection.read(nothing(true), async (session) => ok(await session.keys.canRead()));
      return readable.ok && readable.value;
    },
    erasesForGood: async () => {
      const found = await connection.read(nothing(true), (session) => Promise.resolve(ok(session.keys.half !== null)));
      return found.ok && found.value;
    },
    readLog: (entryId) => connection.read(notFound, (session) => readLog(session, entryId)),
    reportsOf: (address) => connection.read(nothing([]), (session) => reportsOf(session, address)),
    checkItem: (itemId) => connection.read(notFound, (session) => checkItem(session, itemId)),
    publicKey: () =>
      connection.read(notFound, (session) => Promise.resolve(ok({ ed25519Spki: session.keys.signPublicSpki }))),
    signStatement: (statement) =>
      connection.read(notFound, async ({ keys }) =>
        // The key named in it was asked for before: another one now is a vault that was begun anew meanwhile.
        statement.signer === keys.signPublicSpki ? ok(await keys.signStatement(statement)) : fail('changed-elsewhere'),
      ),
    custody: () =>
      connection.read(nothing([]), async (session) => ok(await readCustody(session.database, session.rowKeys))),
    importedHistories: () => connection.read(nothing([]), async (session) => ok(await readHistories(session))),
    savesSinceBackup: () => connection.read(nothing(0), async (session) => ok(await savesSinceBackup(session))),
    backup: (made) => connection.read(notFound, (session) => readForBackup(session, made)),
    checkContent: () =>
      connection.read(nothing(EVERYTHING_FITS), async (session) =>
        checkContent(session, (await markers.head().catch(() => null)) !== null),
      ),
    checkCustody: () =>
      connection.read(nothing({ links: 0, problem: 'none', at: null }), async (session) => {
        // The head first: a link written between the two readings makes the chain longer, never shorter.
        const head = await markers.head().catch(() => null);
        return ok(await walkCustody(await readCustody(session.database, session.rowKeys), head));
      }),
  };
}
