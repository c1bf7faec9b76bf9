/** Small services for tests of screens: every call is noted, every answer can be replaced, nothing is stored. */
import { signal, type Signal } from '@preact/signals';
import type { Services } from '../../components/services';
import { EVERYTHING_FITS } from '../../lib/domain/content-check';
import type { PanelPage } from '../../lib/domain/page-report';
import { NO_ACCOUNTS_TOLD } from '../../lib/domain/records/accounts-told';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/domain/settings';
import type { PageEvents } from '../../lib/messaging/protocol';
import { sampleAnswer, sampleId } from './sample-data';

/** One call of a service, such as `{ what: 'saving.save', with: [...] }`. */
export interface FakeCall {
  readonly what: string;
  readonly with: readonly unknown[];
}

/** What a test may replace: any function of any service. */
export type FakeOverrides = { readonly [Name in keyof Services]?: Partial<Services[Name]> } & {
  readonly state?: PanelPage;
  readonly set?: Partial<Settings>;
};

/** The services and the strings a test can pull. */
export interface FakeServices {
  readonly services: Services;
  /** Every call in order. */
  readonly calls: readonly FakeCall[];
  /** Arguments of each call of `what`, such as `cases.change`. */
  called(what: string): readonly (readonly unknown[])[];
  readonly page: Signal<PanelPage>;
  readonly settings: Signal<Settings>;
  readonly alwaysPicture: Signal<boolean>;
  readonly version: Signal<number>;
  /** The person presses the toolbar icon. */
  lend(): void;
  /** The agent in the page tells something. */
  tell<K extends keyof PageEvents>(event: K, detail: PageEvents[K]): void;
}

type PageHandler = Parameters<Services['page']['listen']>[0];

/** Makes services that answer as an empty, healthy Beside in a tab that was not lent would. */
export function fakeServices(overrides: FakeOverrides = {}): FakeServices {
  const calls: FakeCall[] = [];
  const page = signal<PanelPage>(overrides.state ?? { kind: 'not-lent' });
  const settings = signal<Settings>({ ...DEFAULT_SETTINGS, ...overrides.set });
  const alwaysPicture = signal(false);
  const version = signal(0);
  const lentHandlers = new Set<() => void>();
  const pageHandlers = new Set<PageHandler>();
  let lastId = 0;

  const base: Services = {
    faults: { note: () => undefined, report: () => Promise.resolve('Beside 0.1.0, chrome') },
    page: {
      state: page,
      point: () => Promise.resolve({ kind: 'words-only' }),
      clearPoint: () => Promise.resolve(),
      moveKeyboardThere: () => Promise.resolve(true),
      diagnose: () => Promise.resolve('button role=button'),
      listComments: () => Promise.resolve({ ok: true, value: { comments: [], total: 0 } }),
      gatherComments: (onChange) => {
        void services.page.listComments(10_000).then(
          (read) => {
            onChange(read.ok ? { comments: read.value.comments, atLeast: false } : null);
          },
          () => {
            onChange(null);
          },
        );
        return () => undefined;
      },
      showComment: () => Promise.resolve(true),
      listen: (handler) => {
        pageHandlers.add(handler);
        return () => pageHandlers.delete(handler);
      },
      refresh: () => Promise.resolve(),
    },
    saving: {
      save: (request) => Promise.resolve({ ok: true, value: sampleAnswer({ itemId: request.itemId }) }),
      cancel: () => Promise.resolve(),
      onLent: (handler) => {
        lentHandlers.add(handler);
        return () => lentHandlers.delete(handler);
      },
      interrupted: () => Promise.resolve([]),
      sawInterrupted: () => Promise.resolve(),
    },
    cases: {
      listCases: () => Promise.resolve({ ok: true, value: [] }),
      timeline: () => Promise.resolve({ ok: false, reason: 'not-found' }),
      accountsTold: () => Promise.resolve({ ok: true, value: NO_ACCOUNTS_TOLD }),
      listItems: () => Promise.resolve({ ok: true, value: { items: [], next: null, unreadable: 0, newer: 0 } }),
      openItem: () => Promise.resolve({ ok: false, reason: 'not-found' }),
      readPart: () => Promise.resolve({ ok: false, reason: 'not-found' }),
      streamPart: () => Promise.resolve({ ok: false, reason: 'not-found' }),
      thumbnail: () => Promise.resolve({ ok: false, reason: 'not-found' }),
      reportsOf: () => Promise.resolve({ ok: true, value: [] }),
      checkItem: (itemId) => Promise.resolve({ ok: true, value: { itemId, state: 'unchanged' } }),
      checkCustody: () => Promise.resolve({ ok: true, value: { links: 0, problem: 'none', at: null } }),
      checkContent: () => Promise.resolve({ ok: true, value: EVERYTHING_FITS }),
      custody: () => Promise.resolve({ ok: true, value: [] }),
      publicKey: () => Promise.resolve({ ok: true, value: { ed25519Spki: '' } }),
      erasesForGood: () => Promise.resolve(true),
      change: () => Promise.resolve({ ok: true, value: { id: sampleId(900), caseId: sampleId(901) } }),
      version,
    },
    settings: {
      settings,
      set: (change) => {
        settings.value = { ...settings.value, ...change };
        return Promise.resolve();
      },
      setButton: () => Promise.resolve({ ok: true, value: null }),
      setAlwaysPicture: (on) => {
        alwaysPicture.value = on;
        return Promise.resolve(true);
      },
      alwaysPicture,
      shortcut: () => Promise.resolve('Alt+Shift+K'),
    },
    shell: {
      browser: 'chrome',
      practice: false,
      isPrivate: () => Promise.resolve(false),
      leave: () => undefined,
      openLibrary: () => undefined,
      openPractice: () => undefined,
      openWelcome: () => undefined,
      openOfficial: () => undefined,
      copy: () => Promise.resolve(true),
      download: () => undefined,
      newId: () => sampleId((lastId += 1)),
      hasRoom: () => Promise.resolve(true),
      nowUtc: () => '2026-11-20T21:14:00.000Z',
    },
  };
  const services: Services = {
    faults: noting('faults', { ...base.faults, ...overrides.faults }, calls),
    page: noting('page', { ...base.page, ...overrides.page }, calls),
    saving: noting('saving', { ...base.saving, ...overrides.saving }, calls),
    cases: noting('cases', { ...base.cases, ...overrides.cases }, calls),
    settings: noting('settings', { ...base.settings, ...overrides.settings }, calls),
    shell: noting('shell', { ...base.shell, ...overrides.shell }, calls),
  };
  return {
    services,
    calls,
    called: (what) => calls.filter((call) => call.what === what).map((call) => call.with),
    page,
    settings,
    alwaysPicture,
    version,
    lend: () => {
      for (const handler of [...lentHandlers]) handler();
    },
    tell: (event, detail) => {
      for (const handler of [...pageHandlers]) handler(event, detail);
    },
  };
}

/** The same service, with every call written down first. */
function noting<S extends object>(name: string, service: S, calls: FakeCall[]): S {
  return new Proxy(service, {
    get(target, key): unknown {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]): unknown => {
        calls.push({ what: `${name}.${String(key)}`, with: args });
        return Reflect.apply(value, target, args);
      };
    },
  });
}
