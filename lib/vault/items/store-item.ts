import { fail, ok, type Result } from '../../domain/result';
import type { VaultFailure, VaultWriter } from '../../app/vault-port';
import { placeOfItem } from '../cases/choose-case';
import { draftEntry, type VaultContext } from '../writer-context';
import type { Session } from '../storage/session';
import { appendAfter, newestLink } from '../custody-log';
import type { CustodyLink } from '../../domain/custody';
import { sealItem } from './seal-item';
import { sealThumbnail } from './thumbnail';
import { dropUnfinished, writeChunks } from './write-chunks';
import { writeTransaction } from '../storage/write-transaction';

type StoreInput = Parameters<VaultWriter['storeItem']>[0];
type Stored = { readonly caseId: string; readonly link: CustodyLink };

/** How often the case is chosen anew because another write came between. Each time means that the other write went through. */
const CHOOSE_LIMIT = 20;

/** Seals and stores an item with its case and custody entry. Answers `changed-elsewhere` where the id is taken already. */
export async function storeItem(
  context: VaultContext,
  session: Session,
  input: StoreInput,
): Promise<Result<Stored, VaultFailure | 'cancelled'>> {
  const itemId = input.record.id;
  // A second save of the same item must not take back what the first one is writing.
  if (context.beingWritten.has(itemId)) return fail('changed-elsewhere');
  context.beingWritten.add(itemId);
  try {
    const stored = await sealAndStore(context, session, input);
    if (!stored.ok) await dropUnfinished(session, itemId).catch(() => undefined);
    return stored;
  } catch (error) {
    await dropUnfinished(session, itemId).catch(() => undefined);
    throw error;
  } finally {
    context.beingWritten.delete(itemId);
  }
}

async function sealAndStore(
  context: VaultContext,
  session: Session,
  input: StoreInput,
): Promise<Result<Stored, VaultFailure | 'cancelled'>> {
  const { record, signal } = input;
  const newId = () => context.ids.next();
  const writing = await session.rowKeys.forWriting(newId);
  if (signal.aborted) return fail('cancelled');
  const sealing = sealItem(session, writing, record, input.parts, newId).then(async (item) => ({
    item,
    finish: await writeChunks(session, writing, record.id, item, signal),
  }));
  sealing.catch(() => undefined); // Waited for below, unless there is no case to put it into.
  const thumbnail = sealThumbnail(session, writing, input);
  thumbnail.catch(() => undefined);

  for (let attempt = 1; ; attempt += 1) {
    // Choosing the case needs WebCrypto and so cannot happen inside the transaction. That nothing was written since is checked there.
    const [newest, chosen] = await Promise.all([
      newestLink(session.database.transaction('custody').store),
      placeOfItem(session, writing, record, input.caseId, newId),
    ]);
    if (chosen === null) {
      // What is being written is taken back only when it is no more being written.
      await sealing.catch(() => undefined);
      return fail('not-found');
    }
    const { caseRow, wish } = chosen;
    const { item, finish } = await sealing;
    if (!finish.ok) return finish;
    const detail = `${record.kind}; ${record.parts.length} parts; ${record.acts.length} acts; ${record.notTaken.length} not taken`;
    const [draft, thumbnailRow] = await Promise.all([
      draftEntry(
        context,
        session,
        writing,
        { action: 'saved', itemId: record.id, caseId: chosen.caseId, detail },
        item.mark,
      ),
      thumbnail,
    ]);
    if (signal.aborted) return fail('cancelled');

    const stored = await writeTransaction<Stored, 'choose-again'>(session, writing, async (transaction) => {
      const finishing = finish.value(transaction);
      finishing.catch(() => undefined);
      const items = transaction.objectStore('items');
      const [taken, last] = await Promise.all([
        begin(() => items.index('id').getKey(record.id)),
        begin(() => newestLink(transaction.objectStore('custody'))),
      ]);
      if (taken !== undefined) return fail('changed-elsewhere');
      if (attempt < CHOOSE_LIMIT && last?.sequence !== newest?.sequence) return fail('choose-again');
      const [link, finished] = await Promise.all([
        appendAfter(transaction, last, draft),
        finishing,
        begin(() =>
          items.add({ ...item.row, ...(wish === null ? {} : { wish }), caseId: chosen.caseId, state: 'kept' }),
        ),
        caseRow === null ? null : begin(() => transaction.objectStore('cases').put(caseRow)),
        thumbnailRow === null ? null : begin(() => transaction.objectStore('thumbnails').put(thumbnailRow)),
      ]);
      return finished.ok ? ok({ caseId: chosen.caseId, link }) : finished;
    });
    if (stored.ok) return stored;
    if (stored.reason !== 'choose-again') return fail(stored.reason);
  }
}

/** One of several requests at once. `async`, so that one that is refused at once is one failure among the others and leaves none of them unheard. */
async function begin<T>(request: () => Promise<T>): Promise<T> {
  return request();
}
