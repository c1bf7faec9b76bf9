import { signal } from '@preact/signals';
import type { CasesService } from '../../components/services';
import type { ChangeAnswer, ChangeFailure } from '../../lib/domain/change';
import type { VaultReader } from '../../lib/app/vault-port';
import type { CallFailure } from '../../lib/messaging/lanes';
import { callBackground, listenToBackground } from '../../lib/browser/background-link';
import { fail, type Result } from '../../lib/domain/result';

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
    accountsTold: () => reader.accountsTold(),
    listItems: (page) => reader.listItems(page),
    openItem: (itemId) => reader.openItem(itemId),
    readPart: (itemId, name) => reader.readPart(itemId, name),
    streamPart: (itemId, name) => reader.streamPart(itemId, name),
    thumbnail: (itemId) => reader.thumbnail(itemId),
    reportsOf: (address) => reader.reportsOf(address),
    checkItem: (itemId) => reader.checkItem(itemId),
    checkCustody: () => reader.checkCustody(),
    checkContent: () => reader.checkContent(),
    custody: () => reader.custody(),
    publicKey: () => reader.publicKey(),
    erasesForGood: () => reader.erasesForGood(),
    change: async (change) => {
      const { eraseWithHalves, writeWithHalves } = await import('./key-halves');
      const run = change.kind === 'erase-everything' ? eraseWithHalves : writeWithHalves;
      return readAnswer(await run(() => callBackground('change', change)));
    },
  };
}

/**
 * A crash is a fault of ours. An answer that never came says nothing: the background may have been stopped before the change or after it.
 * Exported for its test.
 */
export function readAnswer(
  answer: Result<Result<ChangeAnswer, ChangeFailure>, CallFailure>,
): Result<ChangeAnswer, ChangeFailure> {
  if (answer.ok) return answer.value;
  switch (answer.reason) {
    case 'not-understood':
      return fail('not-understood');
    case 'crashed':
      return fail('broken');
    case 'unreachable':
      return fail('no-answer');
  }
}
