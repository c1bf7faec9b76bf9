import { ok } from '../../domain/result';
import type { Changed, ChangePorts } from './change-ports';
import { forgetSaves } from '../save/save-guard';

/** Destroys the keys, then everything else that was saved. Settings stay. */
export async function eraseEverything({ vault, keyValue }: ChangePorts): Changed {
  const erased = await vault.eraseEverything();
  // Where half of the key is still to be overwritten, everything else is gone already, and whoever finishes it knows nothing of these.
  if (erased.ok || erased.reason === 'half-left') await forgetSaves(keyValue);
  return erased.ok ? ok({ id: null, caseId: null }) : erased;
}
