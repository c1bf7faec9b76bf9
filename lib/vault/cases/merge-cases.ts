import type { CustodyLink } from '../../domain/custody';
import { fail, ok, type Result } from '../../domain/result';
import type { VaultFailure, VaultWriter } from '../../app/vault-port';
import { appendCustody } from '../custody-log';
import { ofCase } from '../storage/key-ranges';
import type { Session } from '../storage/session';
import type { WriteTransaction } from '../storage/schema';
import { writeTransaction } from '../storage/write-transaction';
import { draftEntry, type VaultContext } from '../writer-context';
import { sealLine } from './add-line';
import { openCurrentCase, sealCase } from './open-cases';

/**
 * Puts everything of one case into another, withheld items included, and leaves the old one behind as a pointer. The words of the merged case
 * (`put`, `line`) are stored in the same transaction: never words that came without their things, or things without their words.
 */
export async function mergeCases(
  context: VaultContext,
  session: Session,
  { from, into, put, line }: Parameters<VaultWriter['mergeCases']>[0],
): Promise<Result<CustodyLink, VaultFailure>> {
  if (from === into) throw new Error('a case is not merged into itself');
  if ((put !== null && put.id !== into) || (line !== null && line.caseId !== into))
    throw new Error('the words are not those of the case that is merged into');
  const writing = await session.rowKeys.forWriting(() => context.ids.next());
  const merged = await openCurrentCase(session, from);
  if (merged?.id !== from) return fail('not-found');
  if (merged.case === null) return fail(merged.fault);
  // What this Beside does not know of a newer case would be lost.
  if ((await openCurrentCase(session, into))?.fault === 'newer') return fail('newer');

  const left = await sealCase(session, writing, { ...merged.case, mergedInto: into });
  const kept = put === null ? null : await sealCase(session, writing, put);
  const written = line === null ? null : await sealLine(session, writing, line);
  const note = (action: 'case-changed' | 'log-added', detail: string) =>
    draftEntry(context, session, writing, { action, itemId: null, caseId: into, detail });
  const lineDraft = line === null ? null : await note('log-added', line.kind);
  const draft = await note('case-changed', `merged from ${from}`);

  return writeTransaction(session, writing, async (transaction) => {
    const cases = transaction.objectStore('cases');
    const before = await cases.get(into);
    // Merged away or gone meanwhile: its things must not follow it out of sight.
    if (before === undefined || typeof before.mergedInto === 'string') return fail('not-found');
    if (kept !== null) await cases.put(before.waiting === undefined ? kept : { ...kept, waiting: before.waiting });
    await cases.put(left);
    if (written !== null && lineDraft !== null) {
      await transaction.objectStore('log').add(written);
      await appendCustody(transaction, lineDraft);
    }
    await moveAll(transaction, from, into);
    return ok(await appendCustody(transaction, draft));
  });
}

async function moveAll(transaction: WriteTransaction, from: string, caseId: string): Promise<void> {
  const items = transaction.objectStore('items');
  for (const row of await items.index('caseStateSequence').getAll(ofCase(from))) await items.put({ ...row, caseId });
  const log = transaction.objectStore('log');
  for (const row of await log.index('caseSequence').getAll(ofCase(from))) await log.put({ ...row, caseId });
}
