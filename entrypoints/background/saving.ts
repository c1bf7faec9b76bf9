import { createTurns } from '../../lib/app/serial-queue';
import { createChangeQueue, storingInTurn } from '../../lib/app/changes/run-change';
import { createRunningSaves } from '../../lib/app/save/save-guard';
import { savePage } from '../../lib/app/save/save-page';
import { pageReader } from '../../lib/browser/page-reader';
import { emitToPages } from '../../lib/browser/background-link';
import { randomIds, rest, systemClock } from '../../lib/browser/clock';
import { makeThumbnail } from '../../lib/browser/make-thumbnail';
import { localKeyValue, sessionKeyValue } from '../../lib/browser/key-value';
import { mayStartWorkers } from '../../lib/browser/half-worker';
import { tabCamera } from '../../lib/browser/tab-camera';
import { extensionVersion, VAULT_PLACE } from '../../lib/browser/vault-place';
import { surroundings } from '../../lib/browser/which-browser';
import { backgroundHalves } from './half';
import type { Change } from '../../lib/domain/change';
import type { Result } from '../../lib/domain/result';
import type { SaveAnswer, SaveFailure, SaveRequest, UiToBackground } from '../../lib/messaging/protocol';
import { storedHalves } from '../../lib/vault/halves/key-halves';
import { createVault } from '../../lib/vault/vault';

/** The only writer of the vault, and what runs over it. Nothing is opened before the first save or change. */
export function createSaver() {
  const vault = createVault({
    ...VAULT_PLACE,
    halves: storedHalves(VAULT_PLACE.name, backgroundHalves),
    untilRestart: sessionKeyValue,
    clock: systemClock,
    ids: randomIds,
    extensionVersion: extensionVersion(),
    onWritten: () => {
      emitToPages('vaultChanged', {});
    },
  });
  const saves = createRunningSaves(localKeyValue, systemClock, randomIds.next());
  const ports = { vault, clock: systemClock, surroundings, practice: false } as const;
  const inTurn = createTurns();
  const change = createChangeQueue({ ...ports, ids: randomIds, keyValue: localKeyValue }, inTurn);
  const savePorts = {
    ...ports,
    vault: storingInTurn(vault, inTurn),
    page: pageReader,
    camera: tabCamera,
    makeThumbnail,
    rest,
  };

  return {
    /** Finishes what an earlier background was stopped in: an erasing, and the list of saves it did not end. */
    resume: async () => {
      await vault.resume();
      await saves.sweep(vault);
    },
    /** What pages have to do about halves of keys: nothing where the background does it itself. */
    keyHalves: async () => (mayStartWorkers() ? { wanted: false, left: [] } : vault.keyHalves()),
    cancel: ({ itemId, what }: Parameters<UiToBackground['cancelSave']>[0]) => saves.cancel(itemId, what),
    save: (request: SaveRequest): Promise<Result<SaveAnswer, SaveFailure>> => {
      const { itemId } = request;
      return saves.run(itemId, (signal, stopPictures) =>
        savePage(savePorts, request, {
          signal,
          stopPictures,
          onStage: (stage, at, of) => {
            const progress = { stage, ...(at === undefined || of === undefined ? {} : { at, of }) };
            emitToPages('saveProgress', { itemId, progress });
          },
        }),
      );
    },
    change: (wanted: Change) => change(wanted),
  };
}
