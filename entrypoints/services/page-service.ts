import { signal as makeSignal } from '@preact/signals';
import type { PageService } from '../../components/services';
import { followPage, type FollowerPorts, type PageFollower } from '../../lib/app/page-follower';
import { fail } from '../../lib/domain/result';
import type { PageEvents } from '../../lib/messaging/protocol';
import { gatherComments } from './gather-comments';

const NOT_FOUND = { kind: 'not-found', reason: 'missing' } as const;

/** The page service over any follower ports: the real tab, or the stage of the practice page. */
export function createPageService(
  ports: FollowerPorts,
  signal: AbortSignal,
): { readonly service: PageService; readonly follower: PageFollower } {
  const follower = followPage(ports, signal);
  const state = makeSignal(follower.current());
  follower.onChange((page) => {
    state.value = page;
  });
  // By the time a ring is taken away, another tab may be in front: it goes where it was drawn.
  let ringedTab: number | null = null;
  // Counts what was asked of the ring: only the last of it holds.
  let asked = 0;

  function here() {
    const tabId = follower.tabId();
    const plan = follower.plan();
    return tabId === null || plan === null ? null : { tabId, plan };
  }

  const service: PageService = {
    state,
    point: async (step, next, comment = null) => {
      const at = here();
      if (at === null) return NOT_FOUND;
      if (ringedTab !== at.tabId) void service.clearPoint();
      ringedTab = at.tabId;
      asked += 1;
      const mine = asked;
      // Brings the script that finds comments: a page that was loaded anew does not have it.
      if (comment !== null) await service.listComments(0);
      // Meanwhile the person went on.
      if (mine !== asked) return NOT_FOUND;
      const answer = await ports.agent.command(at.tabId, 'point', { plan: at.plan, step, next, comment });
      // A page that has to get the script first draws the ring late: after it was taken away, it is taken away again.
      if (mine !== asked && ringedTab !== at.tabId) await ports.agent.command(at.tabId, 'clearPoint', {});
      return answer.ok && mine === asked ? answer.value.state : NOT_FOUND;
    },
    clearPoint: async () => {
      const tabId = ringedTab;
      ringedTab = null;
      asked += 1;
      if (tabId !== null) await ports.agent.command(tabId, 'clearPoint', {});
    },
    moveKeyboardThere: async () => {
      const at = here();
      if (at === null) return false;
      const answer = await ports.agent.command(at.tabId, 'moveKeyboardThere', {});
      return answer.ok && answer.value.moved;
    },
    diagnose: async (of) => {
      const at = here();
      if (at === null) return '';
      const answer = await ports.agent.command(at.tabId, 'diagnose', { plan: at.plan, of });
      return answer.ok ? answer.value.text : '';
    },
    listComments: async (limit) => {
      const at = here();
      if (at === null) return fail('not-read');
      const answer = await ports.agent.command(at.tabId, 'listComments', { plan: at.plan, limit });
      return answer.ok ? answer : fail('not-read');
    },
    gatherComments: (onChange) => {
      const at = here();
      const page = follower.current();
      if (at === null || page.kind !== 'page') {
        onChange(null);
        return () => undefined;
      }
      const of = `${page.report.address} ${page.report.facts.id?.value ?? ''}`;
      return gatherComments(ports.agent, { ...at, of }, onChange);
    },
    showComment: async (comment) => {
      const at = here();
      if (at === null) return false;
      ringedTab = at.tabId;
      const answer = await ports.agent.command(at.tabId, 'showComment', { plan: at.plan, comment });
      return answer.ok && answer.value.shown;
    },
    listen: (handler) => {
      const stop = new AbortController();
      ports.agent.events((tabId, event) => {
        if (tabId === follower.tabId()) pass(handler, event);
      }, stop.signal);
      return () => {
        stop.abort();
      };
    },
    refresh: () => follower.refresh(),
  };
  return { service, follower };
}

/** Passes an event on with the type of its own detail. */
function pass(
  handler: <K extends keyof PageEvents>(event: K, detail: PageEvents[K]) => void,
  { event, detail }: { [E in keyof PageEvents]: { event: E; detail: PageEvents[E] } }[keyof PageEvents],
): void {
  handler(event, detail);
}
