import { afterALoss, type CustodyLink } from '../domain/custody';
import { fail, ok, type Result } from '../domain/result';
import type { Clock, Ids, KeyValue } from '../app/ports';
import type { CustodyNote, Vault, VaultFailure } from '../app/vault-port';
import { Connection } from './storage/connection';
import type { Session } from './storage/session';
import { draftEntry, type VaultContext } from './writer-context';
import { appendCustody } from './custody-log';
import { makeVault } from './keys/make-vault';
import { storedHalves } from './halves/key-halves';
import { readKeys } from './storage/erasing';
import { markersAt, readerOver, type VaultPlace } from './reader';
import { deleteItem, withholdItem } from './items/remove-item';
import { storeItem } from './items/store-item';
import { sweepUnfinished } from './items/write-chunks';
import { openAllCases } from './cases/open-cases';
import { addLog } from './cases/add-line';
import { noteGap } from './log-gap';
import { joinWaiting } from './cases/join-waiting';
import { putTold } from './told/accounts-told';
import { runResealings } from './storage/migrations/resealing';
import { RESEALINGS } from './storage/migrations/resealings';
import { mergeCases } from './cases/merge-cases';
import { moveToCase, putCase } from './cases/write-cases';
import { readThrough, restoreBackup } from './backup/restore';
import { inRestoreTurn, sweepRestored } from './backup/restore-turn';
import { createRefusedWrites } from './storage/refused-writes';
import { writeTransaction } from './storage/write-transaction';

/** What a writing vault needs. */
export interface VaultOptions extends VaultPlace {
  /** Small values that are kept as long as the browser runs, also while the background is stopped (`storage.session`). */
  readonly untilRestart: KeyValue;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly extensionVersion: string;
  /** False in a page that only restores a backup: one that is late could delete the vault made after an erasing. */
  readonly mayFinishErasing?: boolean;
  /**
   * Called whenever what is stored has changed, before the call that changed it answers: also where a later step of what the person wanted
   * fails. What it throws goes to `onFault`; the write stays done.
   */
  readonly onWritten?: () => void;
}

/**
 * The vault: everything that was saved, sealed, in this browser. One writer for one database: the background for `beside`, the practice
 * page for `beside-practice`. Nothing is opened before the first call.
 */
export function createVault(options: VaultOptions): Vault {
  const vaultName = options.name;
  const markers = markersAt(options);
  const halves = options.halves ?? storedHalves(options.name);
  const connection = new Connection({ ...options, halves }, markers, {
    mayFinishErasing: options.mayFinishErasing ?? true,
  });
  const refused = createRefusedWrites(options.untilRestart);
  const context: VaultContext = {
    connection,
    markers,
    halves,
    clock: options.clock,
    ids: options.ids,
    extensionVersion: options.extensionVersion,
    beingWritten: new Set(),
  };

  async function write<T, More = never>(
    run: (
      session: Session,
    ) => Promise<Result<{ readonly link: CustodyLink | null; readonly value: T }, VaultFailure | More>>,
  ): Promise<Result<T, VaultFailure | More>> {
    const written = await connection.write(
      { makeVault: (database) => makeVault(context, database), refused },
      async (session) => {
        // What waited comes first, so that the case that is chosen now is among those that are there.
        const joined = await join(session);
        return joined.ok ? run(session) : joined;
      },
    );
    if (!written.ok) return written;
    const { link, value } = written.value;
    if (link !== null) await afterCommit(link);
    return ok(value);
  }

  async function afterCommit({ sequence, digest }: CustodyLink): Promise<void> {
    await markers.rememberHead({ sequence, digest });
    emitWritten();
  }

  function emitWritten(): void {
    try {
      options.onWritten?.();
    } catch (error) {
      options.onFault?.(error);
    }
  }

  /** The end of the log compared with the note of it: once in a session, also where its start and a write come together. */
  const compared = new WeakMap<Session, Promise<Result<null, VaultFailure>>>();

  function compareEnd(session: Session): Promise<Result<null, VaultFailure>> {
    const known = compared.get(session);
    if (known !== undefined) return known;
    const comparing = noteGap(context, session).then(async (gap) => {
      if (!gap.ok) return gap;
      if (gap.value !== null) {
        await markers.replaceHead({ sequence: gap.value.sequence, digest: gap.value.digest });
        emitWritten();
      }
      return ok(null);
    });
    compared.set(session, comparing);
    // What failed is tried again with the next write.
    const forget = (): void => {
      compared.delete(session);
    };
    comparing.then((done) => {
      if (!done.ok) forget();
    }, forget);
    return comparing;
  }

  async function join(session: Session): Promise<Result<null, VaultFailure>> {
    const fits = await compareEnd(session);
    if (!fits.ok) return fits;
    const link = await joinWaiting(context, session);
    if (link !== null) await afterCommit(link);
    return ok(null);
  }

  /** Writes that answer nothing but "done". */
  function change(
    run: (session: Session) => Promise<Result<CustodyLink | null, VaultFailure>>,
  ): Promise<Result<null, VaultFailure>> {
    return write(async (session) => {
      const done = await run(session);
      return done.ok ? ok({ link: done.value, value: null }) : done;
    });
  }

  return {
    ...readerOver(connection, markers),
    storeItem: (input) =>
      write(async (session) => {
        const stored = await storeItem(context, session, input);
        return stored.ok ? ok({ link: stored.value.link, value: { caseId: stored.value.caseId } }) : stored;
      }),
    addLog: (entry, open) =>
      write(async (session) => {
        const added = await addLog(context, session, entry, open ?? null);
        return added.ok ? ok({ link: added.value.link, value: { caseId: added.value.caseId } }) : added;
      }),
    putCase: (changed, note) => change((session) => putCase(context, session, changed, note)),
    putAccountsTold: (told) => change((session) => putTold(context, session, told)),
    moveToCase: (move) => change((session) => moveToCase(context, session, move)),
    mergeCases: (merge) => change((session) => mergeCases(context, session, merge)),
    deleteItem: (itemId, why) => change((session) => deleteItem(context, session, itemId, why)),
    withholdItem: (itemId) => change((session) => withholdItem(context, session, itemId)),
    note: (note) => change((session) => appendNote(context, session, note)),
    prepare: async () => {
      await connection.read(
        () => ok(null),
        async (session) => {
          await Promise.all([session.rowKeys.forWriting(() => context.ids.next()), openAllCases(session)]);
          return ok(null);
        },
      );
    },
    // Reads first: a vault that was never made is not made for this.
    removeUnfinished: () =>
      connection.read(
        () => ok(0),
        async (session) => ok(await sweepUnfinished(session, context.beingWritten)),
      ),
    restore: async (backup, options) => {
      const share = (from: number) => ({
        signal: options.signal,
        onProgress: (done: number) => options.onProgress?.(from + Math.min(1, done) / 2),
      });
      const before = await markers.read();
      // Before anything is written, a vault that would have to be made for it included.
      const read = await readThrough(backup, share(0));
      if (!read.ok) return read;
      const after = await markers.read();
      // Erased meanwhile: what was asked for last counts.
      if (before.kind === 'vault' && (after.kind !== 'vault' || after.id !== before.id))
        return fail('changed-elsewhere');
      return inRestoreTurn(vaultName, () => write((session) => restoreBackup(context, session, backup, share(0.5))));
    },
    beginAnew: async () => {
      const head = await markers.head().catch(() => null);
      const begun = await connection.replaceLost(refused, async (database, lost) =>
        makeVault(context, database, {
          detail: afterALoss(lost, head?.sequence ?? null),
          inPlaceOf: lost === 'half-lost' ? await readKeys(database) : null,
        }),
      );
      if (!begun.ok) return begun;
      if (begun.value !== null) {
        await markers.replaceHead({ sequence: begun.value.sequence, digest: begun.value.digest });
        emitWritten();
      }
      return ok(null);
    },
    eraseEverything: async () => {
      const erased = await connection.erase();
      // Also where it was not finished: rows may be gone already.
      emitWritten();
      // It may come back with the next start of the browser, like everything that was written behind a refused write.
      return erased.ok && (await refused.happened()) ? fail('restart-first') : erased;
    },
    keyHalves: () => connection.halves(),
    resume: async () => {
      await markers.setUp();
      await connection.finishErasing();
      return connection.maintain(refused, async (session) => {
        await sweepRestored(session);
        await runResealings(session, RESEALINGS);
        await join(session);
      });
    },
  };
}

async function appendNote(
  context: VaultContext,
  session: Session,
  note: CustodyNote,
): Promise<Result<CustodyLink, VaultFailure>> {
  const writing = await session.rowKeys.forWriting(() => context.ids.next());
  const draft = await draftEntry(context, session, writing, note);
  return writeTransaction(session, writing, async (transaction) => ok(await appendCustody(transaction, draft)));
}
