import { LOG_VERSION } from '../../domain/records/log-entry';
import type { Case, NewLogEntry } from '../../domain/case';
import { fail, ok } from '../../domain/result';
import type { Changed, ChangePorts } from './change-ports';
import type { ChangeOf } from '../../domain/change';
import { findCase } from './find-case';

/** Longest text of a case's own words, as `caseSchema` has it. */
const WORDS_LIMIT = 5_000;

/** Puts everything of one case into another. The person's own words of both are kept: joined, or as a diary entry where too long. */
export async function mergeCases(ports: ChangePorts, change: ChangeOf<'merge-cases'>): Changed {
  const { vault, clock } = ports;
  if (change.from === change.into) return fail('not-understood');
  const from = await findCase(vault, change.from);
  if (!from.ok) return from;
  const into = await findCase(vault, change.into);
  if (!into.ok) return into;

  const put = joinWords(from.value, into.value);
  const merged = await vault.mergeCases({
    from: change.from,
    into: change.into,
    put,
    line: put === null ? wordsAsEntry(from.value, change.into, change.id, clock.now().utc) : null,
  });
  return merged.ok ? ok({ id: change.into, caseId: change.into }) : merged;
}

/** The words of a case as a diary entry of the one it goes into. */
function wordsAsEntry({ name, people, impact }: Case, into: string, id: string, writtenUtc: string): NewLogEntry {
  const words = [name, people, impact].filter((text) => text !== '').join('\n\n');
  return { version: LOG_VERSION, kind: 'diary', id, caseId: into, writtenUtc, itemId: null, happenedOn: null, words };
}

/** The case with the words of both; null where they are too long for one. */
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
