import { ok } from '../../domain/result';
import type { Changed, ChangePorts } from './change-ports';
import type { ChangeOf } from '../../domain/change';

/** Deletes an item. That it was there, and that it was deleted, stays in the log. */
export async function deleteItem({ vault }: ChangePorts, change: ChangeOf<'delete-item'>): Changed {
  const deleted = await vault.deleteItem(change.itemId, change.why);
  return deleted.ok ? ok({ id: change.itemId, caseId: null }) : deleted;
}
