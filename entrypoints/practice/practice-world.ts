import { createTurns } from '../../lib/app/serial-queue';
import { createChangeQueue, storingInTurn } from '../../lib/app/changes/run-change';
import { createRunningSaves } from '../../lib/app/save/save-guard';
import { savePage } from '../../lib/app/save/save-page';
import { makeThumbnail } from '../../lib/browser/make-thumbnail';
import { createMemoryKeyValue } from '../../lib/app/testing/memory-key-value';
import type { FollowerPorts, PageFollower } from '../../lib/app/page-follower';
import type { AgentPort } from '../../lib/app/page-follower';
import type { TabCamera } from '../../lib/app/ports';
import { randomIds, rest, systemClock } from '../../lib/browser/clock';
import { sessionKeyValue } from '../../lib/browser/key-value';
import { extensionVersion, PRACTICE_DATABASE, VAULT_PLACE } from '../../lib/browser/vault-place';
import { surroundings } from '../../lib/browser/which-browser';
import { fail } from '../../lib/domain/result';
import type { SavingService } from '../../components/services';
import { pondPlaybook } from '../../lib/practice/pond-playbook';
import { planFor } from '../../lib/playbooks/plan';
import { createVault } from '../../lib/vault/vault';
import { createStageReader, STAGE_TAB } from './stage-agent';

/** What the panel stands beside in practice: the stage, which is always lent and always readable. */
export function practicePorts(agent: AgentPort): FollowerPorts {
  return {
    tabs: {
      current: () => Promise.resolve(STAGE_TAB),
      // The stage says which made-up page it is: no browser knows that address.
      address: () => Promise.resolve(null),
      grant: () => Promise.resolve({ lent: true, forbidden: false, picture: 'ready' }),
      watch: () => undefined,
    },
    agent,
    findPlaybook: (address) => Promise.resolve({ playbook: pondPlaybook, plan: planFor(pondPlaybook, address) }),
  };
}

/** A vault of its own that this page writes itself, and wipes: practice never touches what was saved for real. */
export function createPracticeVault(agent: AgentPort, camera: TabCamera) {
  const keyValue = createMemoryKeyValue();
  const vault = createVault({
    ...VAULT_PLACE,
    name: PRACTICE_DATABASE,
    keyValue,
    files: createMemoryKeyValue(),
    untilRestart: sessionKeyValue,
    clock: systemClock,
    ids: randomIds,
    extensionVersion: extensionVersion(),
  });
  const saves = createRunningSaves(keyValue, systemClock, randomIds.next());
  const ports = { vault, clock: systemClock, surroundings, practice: true } as const;
  const inTurn = createTurns();
  const change = createChangeQueue({ ...ports, ids: randomIds, keyValue }, inTurn);

  function saving(follower: PageFollower, onStored: () => void): SavingService {
    return {
      save: async (request, onStage) => {
        const plan = follower.plan();
        if (plan === null) return fail('nothing-to-save');
        const saved = await saves.run(request.itemId, (signal, stopPictures) =>
          savePage(
            {
              ...ports,
              vault: storingInTurn(vault, inTurn),
              page: createStageReader(agent),
              camera,
              makeThumbnail,
              rest,
            },
            {
              ...request,
              tabId: STAGE_TAB,
              plan,
              platform: { id: pondPlaybook.id, name: pondPlaybook.name },
            },
            {
              signal,
              stopPictures,
              onStage: (stage, at, of) => {
                onStage({ stage, ...(at === undefined || of === undefined ? {} : { at, of }) });
              },
            },
          ),
        );
        if (saved.ok) onStored();
        return saved;
      },
      cancel: (itemId, what) => {
        saves.cancel(itemId, what);
        return Promise.resolve();
      },
      onLent: () => () => undefined,
      interrupted: () => Promise.resolve([]),
      sawInterrupted: () => Promise.resolve(),
    };
  }

  return { vault, change, saving, wipe: () => vault.eraseEverything() };
}
