/**
 * A small fake of the browser's interfaces that `lib/browser` speaks to. In a test: `vi.mock('wxt/browser', () => import('./testing/fake-browser'))`.
 * Storage answers late, as the real one does, so that a read-change-write without a queue loses what another one wrote.
 */

type Listener<Args extends readonly unknown[]> = (...args: Args) => unknown;

/** One event of the browser; a test emits it. */
export function fakeEvent<Args extends readonly unknown[]>() {
  const listeners = new Set<Listener<Args>>();
  return {
    addListener: (listener: Listener<Args>) => void listeners.add(listener),
    removeListener: (listener: Listener<Args>) => void listeners.delete(listener),
    /** Calls every listener; answers with what they return. */
    emit: (...args: Args): unknown[] => [...listeners].map((listener) => listener(...args)),
    count: () => listeners.size,
    clear: () => {
      listeners.clear();
    },
  };
}

const storageChanged = fakeEvent<[Record<string, unknown>, string]>();

function fakeArea(name: string) {
  const values = new Map<string, unknown>();
  const later = async () => {
    world.storing += 1;
    await new Promise<void>((done) => setTimeout(done, 0));
    world.storing -= 1;
  };
  const named = (keys: string | readonly string[] | null) =>
    keys === null ? [...values.keys()] : typeof keys === 'string' ? [keys] : keys;
  return {
    values,
    get: async (keys: string | readonly string[] | null) => {
      await later();
      return Object.fromEntries(named(keys).flatMap((key) => (values.has(key) ? [[key, values.get(key)]] : [])));
    },
    set: async (change: Record<string, unknown>) => {
      await later();
      for (const [key, value] of Object.entries(change)) values.set(key, structuredClone(value));
      storageChanged.emit(change, name);
    },
    remove: async (keys: string | readonly string[]) => {
      await later();
      for (const key of named(keys)) values.delete(key);
    },
  };
}

/** A tab as the browser tells of it. */
export interface FakeTab {
  readonly id: number;
  readonly windowId: number;
  readonly active: boolean;
  readonly url?: string;
  readonly title?: string;
}

/** What a test sets up, and what was asked of the browser. */
export const world = {
  tabs: new Map<number, FakeTab>(),
  /** Tabs in which a script may run; what it answers. */
  scriptable: new Map<number, unknown>(),
  /** Origins that the person granted. */
  origins: new Set<string>(),
  /** Whether the person says yes when the browser asks. */
  grants: true,
  registered: new Map<string, { readonly matches: readonly string[] }>(),
  /** What `captureVisibleTab` does next; the last one again and again. */
  pictures: [] as (() => Promise<string>)[],
  /** What was asked of the browser, such as `tabs.create`. */
  asked: [] as { readonly what: string; readonly with: unknown }[],
  /** How many questions to storage are not answered yet. */
  storing: 0,
  /** Answers a message; a rejection where nobody listens. */
  answer: (message: unknown): Promise<unknown> =>
    Promise.reject(new Error(`Receiving end does not exist for ${typeof message}`)),
};

const OWN = 'chrome-extension://beside/';
const ask = (what: string, input: unknown) => void world.asked.push({ what, with: input });
const tabOf = (tabId: number): Promise<FakeTab> => {
  const tab = world.tabs.get(tabId);
  return tab === undefined ? Promise.reject(new Error(`No tab with id: ${String(tabId)}.`)) : Promise.resolve(tab);
};

/** The fake itself. */
export const browser = {
  runtime: {
    id: 'beside',
    getURL: (path: string) => `${OWN}${path.replace(/^\//, '')}`,
    getManifest: () => ({ version: '0.1.0' }),
    reload: () => {
      ask('runtime.reload', null);
    },
    onMessage: fakeEvent<[unknown, object, (answer: unknown) => void]>(),
    onInstalled: fakeEvent<[{ reason: string }]>(),
    sendMessage: (message: unknown) => {
      ask('runtime.sendMessage', message);
      return world.answer(message);
    },
  },
  storage: { local: fakeArea('local'), session: fakeArea('session'), onChanged: storageChanged },
  tabs: {
    get: tabOf,
    query: () => Promise.resolve([...world.tabs.values()].filter((tab) => tab.active)),
    create: (input: unknown) => {
      ask('tabs.create', input);
      return Promise.resolve({});
    },
    sendMessage: (tabId: number, message: unknown) => {
      ask('tabs.sendMessage', { tabId, message });
      return world.answer(message);
    },
    captureVisibleTab: () => {
      ask('tabs.captureVisibleTab', null);
      const take = world.pictures.length > 1 ? world.pictures.shift() : world.pictures[0];
      return take === undefined ? Promise.reject(new Error('no picture')) : take();
    },
    onActivated: fakeEvent<[{ tabId: number; windowId: number }]>(),
    onUpdated: fakeEvent<[number, { status?: string; url?: string }, FakeTab]>(),
    onRemoved: fakeEvent<[number]>(),
  },
  windows: { getCurrent: () => Promise.resolve({ id: 1 }) },
  extension: { inIncognitoContext: false },
  action: { onClicked: fakeEvent<[FakeTab]>() },
  sidePanel: {
    open: (input: unknown) => {
      ask('sidePanel.open', input);
      return Promise.resolve();
    },
    close: (input: unknown) => {
      ask('sidePanel.close', input);
      return Promise.resolve();
    },
  },
  permissions: {
    contains: ({ origins }: { origins: readonly string[] }) =>
      Promise.resolve(origins.every((origin) => world.origins.has(origin))),
    request: ({ origins }: { origins: readonly string[] }) => {
      ask('permissions.request', origins);
      for (const origin of origins) if (world.grants) world.origins.add(origin);
      return Promise.resolve(world.grants);
    },
    remove: ({ origins }: { origins: readonly string[] }) => {
      ask('permissions.remove', origins);
      for (const origin of origins) world.origins.delete(origin);
      return Promise.resolve(true);
    },
  },
  commands: { getAll: () => Promise.resolve([{ name: '_execute_action', shortcut: 'Alt+Shift+K' }]) },
  scripting: {
    executeScript: ({ target }: { target: { tabId: number } }) =>
      world.scriptable.has(target.tabId)
        ? Promise.resolve([{ result: world.scriptable.get(target.tabId) }])
        : Promise.reject(new Error('Cannot access contents of the page')),
    getRegisteredContentScripts: () => Promise.resolve([...world.registered.keys()].map((id) => ({ id }))),
    registerContentScripts: (scripts: readonly { id: string; matches: readonly string[] }[]) => {
      for (const { id, matches } of scripts) world.registered.set(id, { matches });
      return Promise.resolve();
    },
    unregisterContentScripts: ({ ids }: { ids: readonly string[] }) => {
      for (const id of ids) world.registered.delete(id);
      return Promise.resolve();
    },
  },
};

/** A browser in which nothing has happened yet. */
export function freshBrowser(): void {
  world.tabs.clear();
  world.scriptable.clear();
  world.origins.clear();
  world.grants = true;
  world.registered.clear();
  world.pictures.length = 0;
  world.asked.length = 0;
  world.answer = () => Promise.reject(new Error('Receiving end does not exist'));
  browser.storage.local.values.clear();
  browser.storage.session.values.clear();
  for (const event of [
    storageChanged,
    browser.runtime.onMessage,
    browser.runtime.onInstalled,
    browser.tabs.onActivated,
    browser.tabs.onUpdated,
    browser.tabs.onRemoved,
    browser.action.onClicked,
  ])
    event.clear();
}

/** The inputs of every call of `what`. */
export const asked = (what: string): readonly unknown[] =>
  world.asked.filter((call) => call.what === what).map((call) => call.with);
