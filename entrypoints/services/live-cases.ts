import { signal } from '@preact/signals';
import * as v from 'valibot';
import type { CasesService } from '../../components/services';
import type { ChangeAnswer, ChangeFailure } from '../../lib/app/changes/changes';
import type { VaultReader } from '../../lib/app/ports';
import { callBackground, listenToBackground } from '../../lib/browser/background-link';
import { fail, ok, type Result } from '../../lib/domain/result';

const answerSchema = v.object({ id: v.nullable(v.string()), caseId: v.nullable(v.string()) });
const FAILURES: readonly ChangeFailure[] = [
  'unreadable',
  'disk-full',
  'not-found',
  'changed-elsewhere',
  'not-understood',
];

/** Reads the vault from this page and sends every change to the background. */
export function createCases(reader: VaultReader, until: AbortSignal): CasesService {
  const version = signal(0);
  listenToBackground((event) => {
    if (event.event === 'vaultChanged') version.value += 1;
  }, until);

  return {
    version,
    listCases: (newest, fits) => reader.listCases(newest, fits),
    timeline: (caseId) => reader.timeline(caseId),
    listItems: (page) => reader.listItems(page),
    openItem: (itemId) => reader.openItem(itemId),
    readPart: (itemId, name) => reader.readPart(itemId, name),
    reportsOf: (address) => reader.reportsOf(address),
    checkItem: (itemId) => reader.checkItem(itemId),
    checkCustody: () => reader.checkCustody(),
    custody: () => reader.custody(),
    publicKey: () => reader.publicKey(),
    change: async (change) => readAnswer(await callBackground('change', change)),
  };
}

function readAnswer(
  answer: Result<Result<unknown, string>, 'unreachable' | 'crashed'>,
): Result<ChangeAnswer, ChangeFailure> {
  if (!answer.ok) return fail('changed-elsewhere');
  if (!answer.value.ok) {
    const { reason } = answer.value;
    return fail(FAILURES.find((known) => known === reason) ?? 'not-understood');
  }
  const checked = v.safeParse(answerSchema, answer.value.value);
  return checked.success ? ok(checked.output) : fail('not-understood');
}
