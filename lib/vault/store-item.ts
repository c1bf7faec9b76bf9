import { fail, ok, type Result } from '../domain/result';
import type { VaultFailure, VaultWriter } from '../app/ports';
import { chooseCase } from './choose-case';
import { draftEntry, type VaultContext } from './context';
import type { Session } from './connection';
import { appendCustody, newestSequence } from './custody-log';
import type { CustodyLink } from '../domain/custody';
import { sealCase } from './open-cases';
import { sealItem } from './seal-item';
import { writeTransaction } from './write-transaction';

type StoreInput = Parameters<VaultWriter['storeItem']>[0];
type Stored = { readonly caseId: string; readonly link: CustodyLink };

/** How often the case is chosen anew because another write came between. Each time means that the other write went through. */
const CHOOSE_LIMIT = 20;

/** Seals and stores an item with its case and custody entry. Answers `changed-elsewhere` where the id is taken already. */
export async function storeItem(context: VaultContext, session: Session, input: StoreInput): Promise<Result<Stored, VaultFailure | 'cancelled'>> {
  const newId = () => context.ids.next();
  const writing = await session.rowKeys.forWriting(newId);
  if (input.signal.aborted) return fail('cancelled');
  const item = await sealItem(session, writing, input.record, input.parts, newId);

  for (let attempt = 1; ; attempt += 1) {
    // Choosing the case needs WebCrypto and so cannot happen inside the transaction. That nothing was written since is checked there.
    const seen = await newestSequence(session.database.transaction('custody').store);
    const chosen = await chooseCase(session, input.record, input.caseId, newId);
    if (chosen === null) return fail('not-found');
    const caseRow = chosen.put === null ? null : await sealCase(session, writing, chosen.put);
    const detail = `${input.record.kind}; ${input.record.parts.length} parts; ${input.record.completeness}`;
    const draft = await draftEntry(context, session, writing, { action: 'saved', itemId: input.record.id, caseId: chosen.caseId, detail }, item.mark);
    if (input.signal.aborted) return fail('cancelled');

    const stored = await writeTransaction<Stored | 'choose again'>(session, writing, async (transaction) => {
      const items = transaction.objectStore('items');
      if ((await items.index('id').getKey(input.record.id)) !== undefined) return fail('changed-elsewhere');
      if (attempt < CHOOSE_LIMIT && (await newestSequence(transaction.objectStore('custody'))) !== seen) return ok('choose again');
      if (caseRow !== null) await transaction.objectStore('cases').put(caseRow);
      await items.add({ ...item.row, caseId: chosen.caseId, state: 'kept' });
      const chunks = transaction.objectStore('chunks');
      // `async`, so that a write refused at once is one failure among the others and leaves none of them unheard.
      await Promise.all(item.chunks.map(async (chunk) => chunks.add(chunk)));
      return ok({ caseId: chosen.caseId, link: await appendCustody(transaction, draft) });
    });
    if (!stored.ok) return stored;
    if (stored.value !== 'choose again') return ok(stored.value);
  }
}
