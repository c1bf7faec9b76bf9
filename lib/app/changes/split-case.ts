import { newCase } from '../../domain/case-matching';
import type { LogEntry } from '../../domain/case';
import { findCase } from './find-case';
import { fail, ok } from '../../domain/result';
import type { Changed, ChangePorts } from './change-ports';
import type { ChangeOf } from '../../domain/change';

/**
 * Moves the chosen saves and lines into a new case. Answers go with the reports they belong to. What was chosen has to be in this
 * case: a choice made on an old list is refused as a whole. The new case gets the id of the change.
 */
export async function splitCase({ vault, clock }: ChangePorts, change: ChangeOf<'split-case'>): Changed {
  if (change.itemIds.length + change.logIds.length === 0) return fail('not-understood');
  // Sent again after a lost answer: the new case is there already.
  const made = await findCase(vault, change.id);
  if (made.ok) return ok({ id: change.id, caseId: change.id });
  // What cannot be read cannot be told from what was moved in another window.
  if (!(await vault.canRead())) return made;
  const from = await vault.timeline(change.caseId);
  if (!from.ok) return from;
  const itemsHere = new Set(from.value.entries.flatMap((entry) => (entry.kind === 'item' ? [entry.item.id] : [])));
  const lines = from.value.entries.flatMap((entry) => (entry.kind === 'log' ? [entry.entry] : []));
  const linesHere = new Set(lines.map((line) => line.id));
  if (!change.itemIds.every((id) => itemsHere.has(id)) || !change.logIds.every((id) => linesHere.has(id)))
    return fail('changed-elsewhere');

  const create = { ...newCase(change.id, from.value.case.account, clock.now().utc), name: change.name };
  const moved = await vault.moveToCase({
    itemIds: change.itemIds,
    logIds: withAnswers(lines, change.logIds),
    into: create.id,
    create,
  });
  return moved.ok ? ok({ id: create.id, caseId: create.id }) : moved;
}

function withAnswers(lines: readonly LogEntry[], chosen: readonly string[]): readonly string[] {
  const answers = lines
    .filter((line) => line.kind === 'answer' && chosen.includes(line.reportId))
    .map((line) => line.id);
  return [...new Set([...chosen, ...answers])];
}
