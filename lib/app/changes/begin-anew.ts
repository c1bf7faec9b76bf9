import { ok } from '../../domain/result';
import type { Changed, ChangePorts } from './change-ports';

/** Begins a new vault in place of one whose database is gone. Refused where there is one: nothing is ever replaced. */
export async function beginAnew({ vault }: ChangePorts): Changed {
  const begun = await vault.beginAnew();
  return begun.ok ? ok({ id: null, caseId: null }) : begun;
}
