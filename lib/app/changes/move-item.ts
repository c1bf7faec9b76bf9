import { newCase } from '../../domain/case-matching';
import type { ChangeOf } from '../../domain/change';
import { ok, type Result } from '../../domain/result';
import type { Case } from '../../domain/case';
import type { VaultFailure } from '../vault-port';
import type { Changed, ChangePorts } from './change-ports';
import { findCase } from './find-case';

/** Moves a save, with its later notes, into another case, or into a new one, which then gets the id of the change. */
export async function moveItem(ports: ChangePorts, change: ChangeOf<'move-item'>): Changed {
  const { vault } = ports;
  const from = await vault.caseOf(change.itemId);
  if (!from.ok) return from;
  const into = change.into ?? change.id;
  // Sent again after a lost answer: it is there already.
  if (from.value.caseId === into) return ok({ id: into, caseId: into });
  const place = change.into === null ? await newPlace(ports, from.value.caseId, into) : await findCase(vault, into);
  if (!place.ok) return place;
  const create = change.into === null ? place.value : null;
  const moved = await vault.moveToCase({ itemIds: [change.itemId], logIds: [], into, create });
  return moved.ok ? ok({ id: into, caseId: into }) : moved;
}

/** A new case for the account of the one that the save comes from. */
async function newPlace({ vault, clock }: ChangePorts, from: string, id: string): Promise<Result<Case, VaultFailure>> {
  const before = await findCase(vault, from);
  return before.ok ? ok(newCase(id, before.value.account, clock.now().utc)) : before;
}
