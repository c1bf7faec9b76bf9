import { fail, ok, type Result } from '../../domain/result';
import type { VaultFailure, VaultWriter } from '../../app/ports';
import { chooseCase } from '../cases/choose-case';
import { draftEntry, type VaultContext } from '../writer-context';
import type { Session } from '../storage/connection';
import { appendAfter, newestLink } from '../custody-log';
import type { CustodyLink } from '../../domain/custody';
import { sealCase } from '../cases/open-cases';
import { sealItem, type SealedItem } from './seal-item';
import type { WriteTransaction } from '../storage/schema';
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
  const newId = () => context.ids.next();
  const writing = await session.rowKeys.forWriting(newId);
  if (input.signal.aborted) return fail('cancelled');
  const sealing = sealItem(session, writing, input.record, input.parts, newId);
  sealing.catch(() => undefined); // Waited for below, unless there is no case to put it into.

  for (let attempt = 1; ; attempt += 1) {
    // Choosing the case needs WebCrypto and so cannot happen inside the transaction. That nothing was written since is checked there.
    const [newest, chosen] = await Promise.all([
      newestLink(session.database.transaction('custody').store),
      chooseCase(session, input.record, input.caseId, newId),
    ]);
    if (chosen === null) return fail('not-found');
    const caseRow = chosen.put === null ? null : await sealCase(session, writing, chosen.put);
    const item = await sealing;
    const detail = `${input.record.kind}; ${input.record.parts.length} parts; ${input.record.completeness}`;
    const draft = await draftEntry(
      context,
      session,
      writing,
      { action: 'saved', itemId: input.record.id, caseId: chosen.caseId, detail },
      item.mark,
    );
    if (input.signal.aborted) return fail('cancelled');

    const stored = await writeTransaction<Stored, 'choose-again'>(session, writing, async (transaction) => {
      const chunks = addChunks(transaction, item);
      const items = transaction.objectStore('items');
      const [taken, last] = await Promise.all([
        begin(() => items.index('id').getKey(input.record.id)),
        begin(() => newestLink(transaction.objectStore('custody'))),
      ]);
      if (taken !== undefined) return fail('changed-elsewhere');
      if (attempt < CHOOSE_LIMIT && last?.sequence !== newest?.sequence) return fail('choose-again');
      const [link] = await Promise.all([
        appendAfter(transaction, last, draft),
        begin(() => items.add({ ...item.row, caseId: chosen.caseId, state: 'kept' })),
        caseRow === null ? null : begin(() => transaction.objectStore('cases').put(caseRow)),
        chunks,
      ]);
      return ok({ caseId: chosen.caseId, link });
    });
    if (stored.ok) return stored;
    if (stored.reason !== 'choose-again') return fail(stored.reason);
  }
}

/** Begins to write the chunks while the rest is still looked up; all of them are taken back where the item is not stored after all. */
function addChunks(transaction: WriteTransaction, item: SealedItem): Promise<unknown> {
  const store = transaction.objectStore('chunks');
  const adding = Promise.all(item.chunks.map((chunk) => begin(() => store.add(chunk))));
  adding.catch(() => undefined);
  return adding;
}

/** One of several requests at once. `async`, so that one that is refused at once is one failure among the others and leaves none of them unheard. */
async function begin<T>(request: () => Promise<T>): Promise<T> {
  return request();
}
