/** The services of the real pages, over a small fake of the browser: what they ask of it, and what they make of its answers. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPackaging } from '../../entrypoints/services/live-packaging';
import { createSaving } from '../../entrypoints/services/live-saving';
import { createSettings } from '../../entrypoints/services/live-settings';
import { copyText, createShell } from '../../entrypoints/services/live-shell';
import type { SavingService } from '../../components/services';
import type { PageFollower } from '../../lib/app/page-follower';
import { writeSettings } from '../../lib/browser/settings-store';
import { asked, browser, freshBrowser, world } from '../../lib/browser/testing/fake-browser';
import { toPages } from '../../lib/messaging/lanes';
import { CASE_ID, savedCase } from '../../lib/package/testing/saved-case';
import { buttonSite } from '../../lib/playbooks/button-sites';
import { sampleId, samplePage } from '../support/sample-data';

vi.mock('wxt/browser', () => import('../../lib/browser/testing/fake-browser'));

const AS_PROPOSED = { withhold: [], release: [], cleaned: [], title: null, leaveOutLog: [] } as const;

let until: AbortController;
beforeEach(() => {
  freshBrowser();
  until = new AbortController();
});
afterEach(() => {
  until.abort();
  vi.unstubAllGlobals();
});

const told = { interrupted: () => Promise.resolve([]), sawInterrupted: () => Promise.resolve() };
const answering = (value: unknown) => {
  world.answer = () => Promise.resolve({ ok: true, value });
};
const calls = () =>
  (asked('runtime.sendMessage') as { call: string; input: unknown }[]).map((one) => [one.call, one.input]);

describe('the settings of a page', () => {
  it('follow what another page of Beside changes, until this one is closed', async () => {
    const settings = await createSettings(until.signal);
    expect(settings.settings.value.country).toBeNull();
    await writeSettings({ country: 'DE' });
    await vi.waitFor(() => {
      expect(settings.settings.value.country).toBe('DE');
    });
    await settings.set({ theme: 'dark' });
    expect(settings.settings.value).toMatchObject({ country: 'DE', theme: 'dark' });
  });

  it('ask for the site first, and leave the button off where the person says no', async () => {
    const settings = await createSettings(until.signal);
    world.grants = false;
    answering({ ok: true, value: null });
    expect(await settings.setButton('youtube', true)).toEqual({ ok: false, reason: 'not-allowed' });
    expect(asked('permissions.request')).toEqual([[buttonSite('youtube')?.pattern]]);
    expect(calls()).toEqual([]);
  });

  it('give the site back where the button is switched off, and say so where the background does not answer', async () => {
    const settings = await createSettings(until.signal);
    expect(await settings.setButton('youtube', false)).toEqual({ ok: false, reason: 'not-allowed' });
    expect(asked('permissions.remove')).toEqual([[buttonSite('youtube')?.pattern]]);
    answering({ ok: true, value: null });
    expect(await settings.setButton('youtube', true)).toEqual({ ok: true, value: null });
    expect(await settings.setButton('no-such-site', true)).toEqual({ ok: false, reason: 'not-allowed' });
  });
});

describe('saving through the background', () => {
  const follower = (page = samplePage() as ReturnType<PageFollower['current']>): PageFollower => ({
    tabId: () => (page.kind === 'page' ? page.tabId : 3),
    current: () => page,
    plan: () => null,
    refresh: () => Promise.resolve(),
    onChange: () => undefined,
  });
  const request = { itemId: sampleId(1), note: 'mine' } as Parameters<SavingService['save']>[0];

  it('is refused at once where there is no page, and the background is not asked', async () => {
    const saving = createSaving(follower({ kind: 'not-lent' }), told);
    expect(await saving.save(request, () => undefined)).toEqual({ ok: false, reason: 'nothing-to-save' });
    expect(calls()).toEqual([]);
  });

  it('tells the stages of its own save only, and gives the answer of the background', async () => {
    const stages: string[] = [];
    const page = samplePage();
    const progress = (itemId: string, stage: 'reading' | 'storing') =>
      browser.runtime.onMessage.emit(
        toPages('saveProgress', { itemId, progress: { stage } }),
        { id: 'beside' },
        () => undefined,
      );
    world.answer = (message: unknown) => {
      if ((message as { readonly call: string }).call === 'keyHalves')
        return Promise.resolve({ ok: true, value: { wanted: false, left: [] } });
      progress(sampleId(1), 'reading');
      progress(sampleId(2), 'storing');
      return Promise.resolve({ ok: true, value: { ok: false, reason: 'cancelled' } });
    };
    const saving = createSaving(follower(page), told);
    expect(await saving.save(request, ({ stage }) => stages.push(stage))).toEqual({ ok: false, reason: 'cancelled' });
    expect(stages).toEqual(['reading']);
    expect(calls()).toMatchObject([
      ['keyHalves', {}],
      ['savePage', { itemId: sampleId(1), tabId: page.tabId, note: 'mine' }],
    ]);
    // Nothing of it listens any more.
    expect(browser.runtime.onMessage.count()).toBe(0);
  });

  it('says that nobody answered: the save may be there, and is looked for', async () => {
    const saving = createSaving(follower(), told);
    expect(await saving.save(request, () => undefined)).toEqual({ ok: false, reason: 'unreachable' });
  });

  it('hears of the icon being pressed in its own tab only, until it stops listening', () => {
    let pressed = 0;
    const page = samplePage();
    const stop = createSaving(follower(page), told).onLent(() => (pressed += 1));
    const press = (tabId: number) =>
      browser.runtime.onMessage.emit(toPages('tabLent', { tabId, windowId: 1 }), { id: 'beside' }, () => undefined);
    press(page.tabId + 1);
    expect(pressed).toBe(0);
    press(page.tabId);
    expect(pressed).toBe(1);
    stop();
    press(page.tabId);
    expect(pressed).toBe(1);
  });
});

describe('the shell of a page', () => {
  it('leaves through the background, and closes the page also where nobody answers', async () => {
    let closed = 0;
    vi.stubGlobal('window', { close: () => (closed += 1) });
    vi.stubGlobal('navigator', { userAgent: 'Chrome' });
    createShell().leave();
    await vi.waitFor(() => {
      expect(closed).toBe(1);
    });
    expect(calls().map(([call]) => call)).toEqual(['leave']);
  });

  it('says where the clipboard is refused, so that the text can be shown', async () => {
    const written: string[] = [];
    vi.stubGlobal('navigator', {
      clipboard: { writeText: async (text: string) => Promise.resolve(written.push(text)) },
    });
    expect(await copyText('words')).toBe(true);
    expect(written).toEqual(['words']);
    vi.stubGlobal('navigator', {
      clipboard: { writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) },
    });
    expect(await copyText('words')).toBe(false);
  });
});

describe('packages of a page', () => {
  beforeEach(() => {
    vi.stubGlobal('navigator', { languages: ['en'] });
  });

  it('are made, named, given their digest and found unchanged by the same page', async () => {
    const { vault, itemIds } = await savedCase([{}, {}]);
    const packaging = createPackaging(vault, await createSettings(until.signal));
    const order = { caseId: CASE_ID, itemIds, profile: 'trusted', ...AS_PROPOSED } as const;
    const steps: number[] = [];
    const made = await packaging.build(order, (part) => steps.push(part), new AbortController().signal);
    if (!made.ok) throw new Error(made.reason);
    expect(made.value.name).toMatch(/^files-\d{4}-\d\d-\d\d\.zip$/);
    expect(steps).toEqual([0.5, 1]);
    expect(await packaging.digest(made.value.file, () => undefined)).toBe(made.value.fileSha256);
    expect(await packaging.verify(made.value.file, () => undefined)).toMatchObject({ kind: 'unchanged', items: 2 });
  });

  it('are not made where nothing is left to hand over, and stop when the person stops them', async () => {
    const { vault, itemIds } = await savedCase([{}]);
    const packaging = createPackaging(vault, await createSettings(until.signal));
    const order = { caseId: CASE_ID, itemIds, profile: 'trusted', ...AS_PROPOSED } as const;
    const stopped = new AbortController();
    stopped.abort();
    expect(await packaging.build({ ...order, itemIds: [] }, () => undefined, stopped.signal)).toEqual({
      ok: false,
      reason: 'no-items',
    });
    expect(await packaging.build(order, () => undefined, stopped.signal)).toEqual({ ok: false, reason: 'cancelled' });
  });
});
