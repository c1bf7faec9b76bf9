import { describe, expect, it } from 'vitest';
import type { PageReport } from '../domain/page-report';
import type { Playbook } from '../domain/playbook';
import { fail, ok } from '../domain/result';
import { FACT_NAMES } from '../domain/subject';
import { followPage, type FollowerPorts } from './page-follower';

const noFacts = Object.fromEntries(FACT_NAMES.map((name) => [name, null])) as PageReport['facts'];
const report: PageReport = {
  identity: { document: 'document-1', video: null },
  address: 'https://video.example/@a/1',
  canonicalAddress: null,
  title: 'T',
  language: 'en',
  pageKind: 'video',
  facts: noFacts,
  video: null,
  commentsLoaded: 0,
  signedIn: null,
  viewport: { width: 900, height: 700, scrollX: 0, scrollY: 0, devicePixelRatio: 1, outerWidth: 1280 },
};
const playbook = { id: 'generic', name: 'Web' } as Playbook;

interface World {
  agent: boolean;
  canInject: boolean;
  lent: boolean;
  forbidden: boolean;
  picture: 'ready' | 'press-icon';
  tab: number | null;
  told: string[];
}

function ports(world: World): FollowerPorts & { press(): void } {
  let changed: (tabId: number) => void = () => undefined;
  return {
    press: () => {
      changed(1);
    },
    tabs: {
      current: () => Promise.resolve(world.tab),
      address: () => Promise.resolve(report.address),
      grant: () => Promise.resolve({ lent: world.lent, forbidden: world.forbidden, picture: world.picture }),
      watch: (handler) => {
        changed = handler;
      },
    },
    agent: {
      command: (_tab, call) => {
        world.told.push(call);
        if (!world.agent) return Promise.resolve(fail('no-agent'));
        return Promise.resolve(ok((call === 'describe' ? report : {}) as never));
      },
      inject: () => {
        world.agent = world.canInject;
        return Promise.resolve(world.canInject);
      },
      events: () => undefined,
    },
    findPlaybook: () => Promise.resolve({ playbook, plan: { pageKind: 'other', parts: {}, readers: { facts: {} } } }),
    checkReport: () => report,
  };
}

const world = (change: Partial<World>): World => ({
  agent: false,
  canInject: false,
  lent: false,
  forbidden: false,
  picture: 'press-icon',
  tab: 1,
  told: [],
  ...change,
});

async function seen(change: Partial<World>) {
  const follower = followPage(ports(world(change)), new AbortController().signal);
  await follower.refresh();
  return follower.current();
}

describe('the panel follows its tab', () => {
  it('says not lent when the browser lets it do nothing', async () => {
    expect(await seen({})).toEqual({ kind: 'not-lent' });
  });
  it('says forbidden when the tab was lent but cannot be read, and that the picture may work', async () => {
    expect(await seen({ lent: true, forbidden: true, picture: 'ready' })).toEqual({
      kind: 'forbidden',
      tabId: 1,
      picture: { kind: 'ready' },
    });
  });
  it('puts the agent in and reads a lent tab', async () => {
    expect(await seen({ lent: true, canInject: true, picture: 'ready' })).toMatchObject({
      kind: 'page',
      report,
      picture: { kind: 'ready' },
    });
  });
  it('reads a tab with a site permission but knows that the picture needs a press', async () => {
    expect(await seen({ agent: true })).toMatchObject({ kind: 'page', picture: { kind: 'press-icon' } });
  });
  it('outlines nothing where there is no video', async () => {
    const here = world({ agent: true });
    await followPage(ports(here), new AbortController().signal).refresh();
    expect(here.told).toContain('markVideo');
  });
  it('keeps the newest answer when an older one comes late', async () => {
    const here = world({ agent: true });
    const given = ports(here);
    let release: () => void = () => undefined;
    let slow = true;
    const tabs = {
      ...given.tabs,
      current: async () => {
        if (slow) {
          slow = false;
          await new Promise<void>((resolve) => {
            release = resolve;
          });
          return null;
        }
        return 1;
      },
    };
    const follower = followPage({ ...given, tabs }, new AbortController().signal);
    const late = follower.refresh();
    await follower.refresh();
    release();
    await late;
    expect(follower.current().kind).toBe('page');
  });
});
