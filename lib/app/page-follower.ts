import { FACT_NAMES } from '../domain/fact-names';
import { isSameSite } from '../domain/same-site';
import type { PageReport, PanelPage } from '../domain/page-report';
import type { Playbook } from '../domain/playbook';
import { ok, type Result } from '../domain/result';
import type { PagePlan, ToPage } from '../messaging/protocol';
import type { PageEvent } from '../messaging/lanes';

/** What the follower needs of the browser; the practice page gives its own. */
export interface FollowerPorts {
  readonly tabs: {
    /** The tab beside the panel. */
    current(): Promise<number | null>;
    /** Its address, where the browser tells it. */
    address(tabId: number): Promise<string | null>;
    grant(
      tabId: number,
    ): Promise<{ readonly lent: boolean; readonly forbidden: boolean; readonly picture: 'ready' | 'press-icon' }>;
    /** Calls `handler` when a tab comes to the front, something loads in one, or one is lent: in any window, the panel's or not. */
    watch(handler: (tabId: number, why: TabEvent) => void, signal: AbortSignal): void;
  };
  readonly agent: AgentPort;
  /** The playbook and reading plan for an address; the generic one where no platform fits. */
  findPlaybook(address: string): Promise<{ readonly playbook: Playbook; readonly plan: PagePlan }>;
  /** Hears of a failure that is ours: the page could not even be looked at. */
  onFault?(error: unknown): void;
}

/** What happened to a tab. */
export type TabEvent = 'activated' | 'updated' | 'lent';

/** `no-agent`: none is there. `no-answer`: the page hangs, asks something, or is busy. `crashed`: a bug of ours. */
type AgentFailure = 'no-agent' | 'no-answer' | 'crashed';

/** Speaks to the agent in a tab. */
export interface AgentPort {
  command<C extends keyof ToPage>(
    tabId: number,
    call: C,
    input: Parameters<ToPage[C]>[0],
  ): Promise<Result<ReturnType<ToPage[C]>, AgentFailure>>;
  /** Puts the agent into the tab. False where the browser refuses, null where the page hangs. */
  inject(tabId: number): Promise<boolean | null>;
  events(handler: (tabId: number, event: PageEvent) => void, signal: AbortSignal): void;
  /** Lets the agent notice when this panel is gone, so that nothing of it stays on the page. Left out where the page goes with the panel. */
  openLifetimePort?(tabId: number): void;
}

/** What is beside the panel, kept up to date. */
export interface PageFollower {
  current(): PanelPage;
  /** The plan of the page, for a save; null unless the state is `page`. */
  plan(): PagePlan | null;
  tabId(): number | null;
  onChange(handler: (page: PanelPage) => void): void;
  refresh(): Promise<void>;
}

/** How long after the last event of a burst the page is read, in milliseconds. */
const BURST_MS = 40;

/** A page that changes without end is read all the same, this long after the first change, in milliseconds. */
const AT_LATEST_MS = 400;

/** Follows the tab beside the panel: another tab, another page, single-page navigation, reload, a new right. */
export function followPage(ports: FollowerPorts, signal: AbortSignal): PageFollower {
  let page: PanelPage = { kind: 'loading' };
  let plan: PagePlan | null = null;
  let shownTab: number | null = null;
  let round = 0;
  const handlers: ((page: PanelPage) => void)[] = [];

  async function refresh(): Promise<void> {
    round += 1;
    const mine = round;
    let tabId: number | null = null;
    let next: TabReading | null;
    try {
      tabId = await ports.tabs.current();
      next = tabId === null ? null : await readTab(ports, tabId);
    } catch (error) {
      // What was shown may be of another page by now: better a plain "this did not work" than a page that is not there.
      ports.onFault?.(error);
      next = { page: { kind: 'broken' }, plan: null };
    }
    // Something newer has begun meanwhile, or the panel is gone: this answer is late.
    if (mine !== round || signal.aborted) return;
    shownTab = tabId;
    plan = next?.plan ?? null;
    page = next?.page ?? { kind: 'not-lent' };
    for (const handler of handlers) {
      try {
        handler(page);
      } catch (error) {
        // A screen that breaks over one page must not end the following: the next page may be somebody else's.
        ports.onFault?.(error);
      }
    }
  }

  /**
   * Debounced: a load tells of itself several times in a row, and the page is read once, after the last of them. One reading at a time: a page
   * that changes faster than it can be read (an address that counts) would else never be read to its end.
   */
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let atLatest: typeof waiting;
  let reading = false;
  let again = false;
  const stopWaiting = (): void => {
    for (const timer of [waiting, atLatest]) clearTimeout(timer);
    waiting = atLatest = undefined;
  };
  async function readNow(): Promise<void> {
    stopWaiting();
    again = reading;
    if (reading) return;
    reading = true;
    await refresh();
    reading = false;
    if (again && !signal.aborted) refreshSoon();
  }
  function refreshSoon(): void {
    clearTimeout(waiting);
    waiting = setTimeout(() => void readNow(), BURST_MS);
    atLatest ??= setTimeout(() => void readNow(), AT_LATEST_MS);
  }
  signal.addEventListener('abort', stopWaiting);

  /** Only what happens to the tab beside the panel is a reason to read, or another tab in its place. Other tabs are left alone. */
  async function onTab(tabId: number, why: TabEvent): Promise<void> {
    if (tabId === shownTab) {
      if (why === 'updated') refreshSoon();
      else await refresh();
      return;
    }
    if (why === 'updated') return;
    const now = await ports.tabs.current().catch(() => null);
    if (now !== shownTab) await refresh();
  }

  ports.tabs.watch((tabId, why) => void onTab(tabId, why), signal);
  ports.agent.events((tabId, { event }) => {
    if (tabId === shownTab && (event === 'subjectChanged' || event === 'agentStarted')) refreshSoon();
  }, signal);

  return {
    current: () => page,
    plan: () => plan,
    tabId: () => shownTab,
    onChange: (handler) => {
      handlers.push(handler);
    },
    refresh,
  };
}

interface TabReading {
  readonly page: PanelPage;
  readonly plan: PagePlan | null;
}

/** One look at one tab. */
async function readTab(ports: FollowerPorts, tabId: number): Promise<TabReading> {
  const grant = await ports.tabs.grant(tabId);
  const picture = { kind: grant.picture };
  const there = await agentAnswers(ports.agent, tabId);
  const closed = async (unread?: 'silent' | 'broken'): Promise<TabReading> => ({
    plan: null,
    page: {
      kind: 'forbidden',
      tabId,
      address: await ports.tabs.address(tabId),
      picture,
      ...(unread === undefined ? {} : { unread }),
    },
  });
  if (there === 'silent') return closed('silent');
  if (there === 'no') return grant.lent && grant.forbidden ? closed() : { plan: null, page: { kind: 'not-lent' } };
  const described = await describe(ports, tabId);
  // A page that cannot be read, by its fault or by ours, costs its words, never the picture and the address.
  if (!described.ok)
    switch (described.reason) {
      case 'no-agent':
        return { plan: null, page: { kind: 'not-lent' } };
      case 'no-answer':
        return closed('silent');
      case 'crashed':
        return closed('broken');
    }
  const { report, playbook, plan } = described.value;
  ports.agent.openLifetimePort?.(tabId);
  await ports.agent.command(tabId, 'markVideo', { plan, on: report.video !== null });
  return { plan, page: { kind: 'page', tabId, report, playbook, picture } };
}

/** Whether an agent is there, putting one in where the browser allows it. `silent`: the page hangs, asks something, or is busy. */
async function agentAnswers(agent: AgentPort, tabId: number): Promise<'yes' | 'no' | 'silent'> {
  const first = await agent.command(tabId, 'ping', {});
  if (first.ok) return 'yes';
  if (first.reason === 'no-answer') return 'silent';
  const injected = await agent.inject(tabId);
  if (injected !== true) return injected === null ? 'silent' : 'no';
  return (await agent.command(tabId, 'ping', {})).ok ? 'yes' : 'no';
}

interface Described {
  readonly report: PageReport;
  readonly playbook: Playbook;
  readonly plan: PagePlan;
}

async function describe(ports: FollowerPorts, tabId: number): Promise<Result<Described, AgentFailure>> {
  // The browser does not always tell the address (Firefox after a change without a load); then the page is asked first.
  const known = await ports.tabs.address(tabId);
  const first = await ports.findPlaybook(known ?? 'about:blank');
  const described = await ports.agent.command(tabId, 'describe', { plan: first.plan });
  if (!described.ok) return described;
  const { address } = described.value;
  if (address === known) return ok({ report: described.value, ...first });
  // The browser knows which site is open; what says of itself that it is another one is not believed.
  if (known !== null && !isSameSite(known, address))
    return ok({ report: { ...described.value, ...NOTHING_OF, address: known }, ...first });
  const second = await ports.findPlaybook(address);
  const again = await ports.agent.command(tabId, 'describe', { plan: second.plan });
  return again.ok ? ok({ report: again.value, ...second }) : again;
}

/** What is taken from a page that says it is another site: nothing. */
const NOTHING_OF = {
  canonicalAddress: null,
  facts: Object.fromEntries(FACT_NAMES.map((name) => [name, null])) as PageReport['facts'],
  unsettled: true,
};
