import type { Case } from '../../domain/case';
import { fail, ok } from '../../domain/result';
import type { Changed, ChangePorts } from './change-ports';
import type { ChangeOf } from '../../domain/change';
import { findCase } from './find-case';

/** Longest text of a case's own words, as `caseSchema` has it. */
const WORDS_LIMIT = 5_000;

/** Puts everything of one case into another. The person's own words of both are kept: joined, or as a diary entry where too long. */
export async function mergeCases(ports: ChangePorts, change: ChangeOf<'merge-cases'>): Changed {
  const { vault, ids, clock } = ports;
  if (change.from === change.into) return fail('not-understood');
  const from = await findCase(vault, change.from);
  if (!from.ok) return from;
  const into = await findCase(vault, change.into);
  if (!into.ok) return into;

  const joined = joinWords(from.value, into.value);
  if (joined === null) {
    const words = [from.value.name, from.value.people, from.value.impact].filter((text) => text !== '').join('\n\n');
    const kept = await vault.addLog({
      version: 1,
      kind: 'diary',
      id: ids.next(),
      caseId: change.into,
      writtenUtc: clock.now().utc,
      itemId: null,
      happenedOn: null,
      words,
    });
    if (!kept.ok) return kept;
  } else {
    const put = await vault.putCase(joined, {
      action: 'case-changed',
      itemId: null,
      caseId: change.into,
      detail: 'described',
    });
    if (!put.ok) return put;
  }
  const moved = await vault.moveToCase({
    itemIds: [],
    logIds: [],
    into: change.into,
    create: null,
    mergedFrom: change.from,
  });
  return moved.ok ? ok({ id: change.into, caseId: change.into }) : moved;
}

function joinWords(from: Case, into: Case): Case | null {
  const people = join(into.people, from.people);
  const impact = join(into.impact, from.impact);
  if (people.length > WORDS_LIMIT || impact.length > WORDS_LIMIT) return null;
  return {
    ...into,
    name: into.name === '' ? from.name : into.name,
    account: into.account ?? from.account,
    people,
    impact,
  };
}

function join(one: string, other: string): string {
  return [one, other].filter((text) => text !== '').join('\n\n');
}
