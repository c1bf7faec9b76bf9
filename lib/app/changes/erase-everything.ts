import { ok } from '../../domain/result';
import type { Changed, ChangePorts } from './change-ports';
import { forgetSaves } from '../save/save-guard';

/** Destroys the keys, then everything else that was saved. Settings stay. */
export async function eraseEverything({ vault, keyValue }: ChangePorts): Changed {
  const erased = await vault.eraseEverything();
  if (!erased.ok) return erased;
  await forgetSaves(keyValue);
  return ok({ id: null, caseId: null });
}
