import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PageReport } from '../domain/page-report';
import type { Playbook } from '../domain/playbook';
import { fail, ok } from '../domain/result';
import { FACT_NAMES } from '../domain/subject';
import { followPage, type AgentPort, type FollowerPorts, type TabEvent } from './page-follower';

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
  commands: string[];
}

interface Pulled {
  /** Something happens to a tab. */
  happens(tabId: number, why: TabEvent): void;
  /** The agent of a tab reports that its page became another one. */
  emits(tabId: number): void;
}

function ports(world: World): FollowerPorts & Pulled {
  let changed: Parameters<FollowerPorts['tabs']['watch']>[0] = () => undefined;
  let emit: Parameters<AgentPort['events']>[0] = () => undefined;
  return {
    happens: (tabId, why) => {
      changed(tabId, why);
    },
    emits: (tabId) => {
      emit(tabId, { event: 'subjectChanged', detail: {} });
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
        world.commands.push(call);
        if (!world.agent) return Promise.resolve(fail('no-agent'));
        return Promise.resolve(ok((call === 'describe' ? report : {}) as never));
      },
      inject: () => {
        world.agent = world.canInject;
        return Promise.resolve(world.canInject);
      },
      events: (handler) => {
        emit = handler;
      },
    },
    findPlaybook: () => Promise.resolve({ playbook, plan: { pageKind: 'other', parts: {}, readers: { facts: {} } } }),
  };
}

const world = (change: Partial<World>): World => ({
  agent: false,
  canInject: false,
  lent: false,
  forbidden: false,
  picture: 'press-icon',
  tab: 1,
  commands: [],
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
      address: report.address,
      picture: { kind: 'ready' },
    });
  });
  it('says that a page which hangs or asks something does not answer, not that the browser forbids it', async () => {
    const silent = { kind: 'forbidden', unread: 'silent', address: report.address, picture: { kind: 'ready' } };
    const hangs = ports(world({ agent: true, picture: 'ready' }));
    const agent = { ...hangs.agent, command: () => Promise.resolve(fail('no-answer' as const)) };
    const follower = followPage({ ...hangs, agent }, new AbortController().signal);
    await follower.refresh();
    expect(follower.current()).toMatchObject(silent);
    const lent = ports(world({ lent: true, picture: 'ready' }));
    const busy = followPage(
      { ...lent, agent: { ...lent.agent, inject: () => Promise.resolve(null) } },
      new AbortController().signal,
    );
    await busy.refresh();
    expect(busy.current()).toMatchObject(silent);
  });
  it('says that it could not look where reading the page failed by our fault, and picture and address can still be kept', async () => {
    const here = ports(world({ agent: true, picture: 'ready' }));
    const command: typeof here.agent.command = (tabId, call, input) =>
      call === 'describe' ? Promise.resolve(fail('crashed')) : here.agent.command(tabId, call, input);
    const follower = followPage({ ...here, agent: { ...here.agent, command } }, new AbortController().signal);
    await follower.refresh();
    const unread = { kind: 'forbidden', unread: 'broken', address: report.address, picture: { kind: 'ready' } };
    expect(follower.current()).toEqual({ ...unread, tabId: 1 });
  });
  it('believes the browser about which site is open, and takes nothing from a page that says it is another', async () => {
    const here = ports(world({ agent: true }));
    const tabs = { ...here.tabs, address: () => Promise.resolve('https://evil.example/spoof') };
    const follower = followPage({ ...here, tabs }, new AbortController().signal);
    await follower.refresh();
    expect(follower.current()).toMatchObject({
      kind: 'page',
      report: { address: 'https://evil.example/spoof', facts: { id: null, authorHandle: null }, unsettled: true },
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
    expect(here.commands).toContain('markVideo');
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

afterEach(() => {
  vi.useRealTimers();
});

/** A panel that shows tab 1, with a clock that only the test moves. Each reading of a page is one `describe`. */
async function followed() {
  vi.useFakeTimers();
  const here = world({ agent: true });
  const given = ports(here);
  const follower = followPage(given, new AbortController().signal);
  await follower.refresh();
  here.commands.length = 0;
  const after = async (doIt: () => void) => {
    doIt();
    await vi.advanceTimersByTimeAsync(1_000);
    return here.commands.filter((call) => call === 'describe').length;
  };
  return { here, given, follower, after };
}

/** The same, a tenth of a second later. */
function slowly(command: AgentPort['command']): AgentPort['command'] {
  return async (...call) => {
    await new Promise((done) => setTimeout(done, 100));
    return command(...call);
  };
}

describe('what makes the panel read again', () => {
  it('is what happens to its own tab, a burst of it read once', async () => {
    const { given, after } = await followed();
    expect(
      await after(() => {
        for (let time = 0; time < 5; time += 1) given.happens(1, 'updated');
        given.emits(1);
      }),
    ).toBe(1);
  });

  it('goes on where a view breaks on what was read', async () => {
    vi.useFakeTimers();
    const here = world({ agent: true });
    const given = ports(here);
    const faults: unknown[] = [];
    const follower = followPage({ ...given, onFault: (error) => faults.push(error) }, new AbortController().signal);
    await follower.refresh();
    follower.onChange(() => {
      throw new Error('a view');
    });
    for (let time = 1; time <= 3; time += 1) {
      given.happens(1, 'updated');
      await vi.advanceTimersByTimeAsync(1_000);
      expect(faults).toHaveLength(time);
    }
  });

  it('reads a page whose address changes faster than it can be read, again and again, and shows what it read', async () => {
    const { given, here, follower } = await followed();
    const shown: string[] = [];
    follower.onChange((page) => shown.push(page.kind));
    // Each answer of the page takes longer than the time between two changes.
    const slow = slowly(given.agent.command.bind(given.agent));
    vi.spyOn(given.agent, 'command').mockImplementation(slow);
    for (let time = 0; time < 50; time += 1) {
      given.happens(1, 'updated');
      await vi.advanceTimersByTimeAsync(60);
    }
    expect(shown.length).toBeGreaterThan(2);
    expect(new Set(shown)).toEqual(new Set(['page']));
    here.commands.length = 0;
    await vi.advanceTimersByTimeAsync(5_000);
    // At rest it is read to its end and no more.
    expect(here.commands.filter((call) => call === 'describe').length).toBeLessThanOrEqual(2);
  });

  it('is never what other tabs do', async () => {
    const { here, given, after } = await followed();
    await after(() => {
      for (const tab of [2, 3, 4]) given.happens(tab, 'updated');
      given.emits(2);
      given.happens(5, 'activated');
      given.happens(6, 'lent');
    });
    expect(here.commands).toEqual([]);
  });

  it('is another tab in front, and its own tab being lent', async () => {
    const { here, given, follower, after } = await followed();
    here.tab = 2;
    expect(
      await after(() => {
        given.happens(2, 'activated');
      }),
    ).toBe(1);
    expect(follower.tabId()).toBe(2);
    expect(
      await after(() => {
        given.happens(2, 'lent');
      }),
    ).toBe(2);
  });
});

describe('a screen that breaks over a page', () => {
  it('is a fault, and the next page is read and told all the same', async () => {
    vi.useFakeTimers();
    const faults: unknown[] = [];
    const here = world({ agent: true });
    const given = ports(here);
    const follower = followPage({ ...given, onFault: (error) => faults.push(error) }, new AbortController().signal);
    await follower.refresh();
    const told: string[] = [];
    let breaks = true;
    follower.onChange(() => {
      if (breaks) throw new TypeError('x');
    });
    follower.onChange(({ kind }) => told.push(kind));
    given.emits(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect([faults.length, told]).toEqual([1, ['page']]);
    breaks = false;
    given.emits(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect([faults.length, told]).toEqual([1, ['page', 'page']]);
  });
});

describe('a page that could not be looked at', () => {
  const brokenParts: readonly [string, (given: FollowerPorts) => FollowerPorts][] = [
    [
      'the browser does not say which tab is in front',
      (given) => ({ ...given, tabs: { ...given.tabs, current: () => Promise.reject(new Error('x')) } }),
    ],
    [
      'what is known of the platform does not load',
      (given) => ({ ...given, findPlaybook: () => Promise.reject(new TypeError('x')) }),
    ],
  ];
  for (const [what, breakIt] of brokenParts) {
    it(`is said to be one, and what was shown is taken away, where ${what}`, async () => {
      const faults: unknown[] = [];
      const here = world({ agent: true });
      let broken = false;
      const given = ports(here);
      const half = breakIt(given);
      const follower = followPage(
        {
          ...given,
          tabs: { ...given.tabs, current: () => (broken ? half : given).tabs.current() },
          findPlaybook: (address) => (broken ? half : given).findPlaybook(address),
          onFault: (error) => faults.push(error),
        },
        new AbortController().signal,
      );
      await follower.refresh();
      expect(follower.current().kind).toBe('page');
      broken = true;
      await follower.refresh();
      expect(follower.current()).toEqual({ kind: 'broken' });
      expect(follower.plan()).toBeNull();
      expect(faults).toHaveLength(1);
      broken = false;
      await follower.refresh();
      expect(follower.current().kind).toBe('page');
    });
  }
});
