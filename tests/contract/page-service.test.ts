import { describe, expect, it } from 'vitest';
import { createPageService } from '../../entrypoints/services/page-service';
import type { AgentPort, FollowerPorts } from '../../lib/app/page-follower';
import { fail, ok } from '../../lib/domain/result';
import { sampleComment, samplePlaybook, sampleReport } from '../support/sample-data';

const STEP = {
  id: 'menu',
  anchors: [{ css: '#menu', layout: 'test' }],
  hover: [],
  labelFound: [],
  labelKnown: [],
  until: 'pressed',
} as const;

/** What has to do with rings. */
const RINGS: readonly string[] = ['point', 'clearPoint', 'showComment', 'listComments'];

/** Two tabs with a page in each; `told` holds what their agents were asked, without the reading. */
async function twoTabs(state: unknown = { kind: 'found', label: 'More', hover: false }) {
  const world = { tab: 1, readable: true };
  const told: string[] = [];
  const inputs: unknown[] = [];
  const agent: AgentPort = {
    command: (tabId, call, input) => {
      if (RINGS.includes(call)) {
        told.push(`${call} in ${String(tabId)}`);
        inputs.push(input);
      }
      if (!world.readable) return Promise.resolve(fail('no-agent'));
      return Promise.resolve(ok((call === 'point' ? { state } : call === 'describe' ? sampleReport() : {}) as never));
    },
    inject: () => Promise.resolve(world.readable),
    events: () => undefined,
  };
  const ports: FollowerPorts = {
    agent,
    tabs: {
      current: () => Promise.resolve(world.tab),
      address: () => Promise.resolve(sampleReport().address),
      grant: () => Promise.resolve({ lent: true, forbidden: false, picture: 'ready' }),
      watch: () => undefined,
    },
    findPlaybook: () =>
      Promise.resolve({ playbook: samplePlaybook(), plan: { pageKind: 'video', parts: {}, readers: { facts: {} } } }),
  };
  const { service } = createPageService(ports, new AbortController().signal);
  await service.refresh();
  return { service, world, told, inputs, agent };
}

describe('the ring on a page', () => {
  it('is taken away in the tab it was drawn in, whichever tab is in front by then', async () => {
    const { service, world, told } = await twoTabs();
    await service.point(STEP, null);
    world.tab = 2;
    await service.refresh();
    await service.clearPoint();
    await service.clearPoint();
    expect(told).toEqual(['point in 1', 'clearPoint in 1']);
  });
  it('is in one tab only', async () => {
    const { service, world, told } = await twoTabs();
    await service.showComment(sampleComment());
    world.tab = 2;
    await service.refresh();
    await service.point(STEP, null);
    expect(told.toSorted()).toEqual(['clearPoint in 1', 'point in 2', 'showComment in 1']);
  });
  it('is never said to be there by a page that cannot be read', async () => {
    const { service, world } = await twoTabs();
    expect(await service.point(STEP, null)).toMatchObject({ kind: 'found' });
    world.readable = false;
    await service.refresh();
    expect(service.state.value.kind).toBe('not-lent');
    expect(await service.point(STEP, null)).toMatchObject({ kind: 'not-found' });
  });
  it('is asked for with what was listed of a comment, once the script is there that finds it', async () => {
    const { service, told, inputs } = await twoTabs();
    const comment = sampleComment({ index: 7 });
    await service.showComment(comment);
    await service.point(STEP, null, comment);
    expect(told).toEqual(['showComment in 1', 'listComments in 1', 'point in 1']);
    expect(inputs).toEqual([
      expect.objectContaining({ comment }),
      expect.objectContaining({ limit: 0 }),
      expect.objectContaining({ comment }),
    ]);
  });
  it('is not drawn any more once the person has gone on', async () => {
    const { service, told } = await twoTabs();
    const pointing = service.point(STEP, null, sampleComment());
    await service.clearPoint();
    expect(await pointing).toMatchObject({ kind: 'not-found' });
    expect(told).toEqual(['listComments in 1', 'clearPoint in 1']);
  });
});

describe('a ring that is drawn late, because the page has to get the script first', () => {
  /** Holds the answer to the first `point` back until it is let go. */
  async function slowly() {
    const { service, told, agent } = await twoTabs();
    let letGo: () => void = () => undefined;
    const asking = agent.command.bind(agent);
    let first = true;
    agent.command = async (tabId, call, input) => {
      const answer = asking(tabId, call, input);
      if (call === 'point' && first) {
        first = false;
        await new Promise<void>((resolve) => {
          letGo = resolve;
        });
      }
      return answer;
    };
    return {
      service,
      told,
      letGo: () => {
        letGo();
      },
    };
  }

  it('is taken away once more, where it was taken away meanwhile', async () => {
    const { service, told, letGo } = await slowly();
    const pointing = service.point(STEP, null);
    await service.clearPoint();
    letGo();
    expect(await pointing).toMatchObject({ kind: 'not-found' });
    expect(told).toEqual(['point in 1', 'clearPoint in 1', 'clearPoint in 1']);
  });
  it('does not take away the ring of the step after it, and does not speak for it', async () => {
    const { service, told, letGo } = await slowly();
    const pointing = service.point(STEP, null);
    await service.clearPoint();
    expect(await service.point(STEP, null)).toMatchObject({ kind: 'found' });
    letGo();
    expect(await pointing).toMatchObject({ kind: 'not-found' });
    expect(told).toEqual(['point in 1', 'clearPoint in 1', 'point in 1']);
  });
});

describe('the comments of a page', () => {
  it('that could not be read are not "no comments"', async () => {
    const { service, world } = await twoTabs();
    world.readable = false;
    expect(await service.listComments(10)).toEqual({ ok: false, reason: 'not-read' });
  });
});
