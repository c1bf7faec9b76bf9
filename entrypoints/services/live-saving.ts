import type { SavingService } from '../../components/services';
import type { PageFollower } from '../../lib/app/page-follower';
import { callBackground, listenToBackground } from '../../lib/browser/background-link';
import { fail } from '../../lib/domain/result';

/** Saving through the background: it owns every write, and goes on when the panel is closed. */
export function createSaving(
  follower: PageFollower,
  told: Pick<SavingService, 'interrupted' | 'sawInterrupted'>,
): SavingService {
  return {
    save: async (request, onStage) => {
      const tabId = follower.tabId();
      const page = follower.current();
      if (tabId === null || (page.kind !== 'page' && page.kind !== 'forbidden')) return fail('nothing-to-save');
      const stop = new AbortController();
      listenToBackground((event) => {
        if (event.event === 'saveProgress' && event.detail.itemId === request.itemId) onStage(event.detail.progress);
      }, stop.signal);
      const { writeWithHalves } = await import('./key-halves');
      const answer = await writeWithHalves(() =>
        callBackground('savePage', {
          ...request,
          tabId,
          plan: follower.plan() ?? { pageKind: 'other', parts: {}, readers: { facts: {} } },
          platform:
            page.kind === 'page' ? { id: page.playbook.id, name: page.playbook.name } : { id: 'generic', name: '' },
        }),
      );
      stop.abort();
      return answer.ok ? answer.value : answer;
    },
    cancel: async (itemId, what) => {
      await callBackground('cancelSave', { itemId, what });
    },
    onLent: (handler) => {
      const stop = new AbortController();
      listenToBackground((event) => {
        if (event.event === 'tabLent' && event.detail.tabId === follower.tabId()) handler();
      }, stop.signal);
      return () => {
        stop.abort();
      };
    },
    ...told,
  };
}
