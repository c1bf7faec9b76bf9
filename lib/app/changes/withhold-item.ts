import { ok } from '../../domain/result';
import type { Changed, ChangePorts } from './change-ports';
import type { ChangeOf } from '../../domain/change';

/** "This must not be kept": nothing shows the item or hands it over from this moment on. */
export async function withholdItem({ vault }: ChangePorts, change: ChangeOf<'withhold-item'>): Changed {
  const withheld = await vault.withholdItem(change.itemId);
  return withheld.ok ? ok({ id: change.itemId, caseId: null }) : withheld;
}
