import { beforeEach, describe, expect, it, vi } from 'vitest';
import { allowLeaving } from './leave';
import { listenToAgents } from './page-signals';
import { writeSettings } from './settings-store';
import { asked, browser, freshBrowser, world } from './testing/fake-browser';

vi.mock('wxt/browser', () => import('./testing/fake-browser'));

const TAB = 4;
const fromAgent = { id: 'beside', tab: { id: TAB }, frameId: 0, url: 'https://clips.example/v/1' };
const say = (event: string, detail: object = {}, sender: object = fromAgent) =>
  browser.runtime.onMessage.emit({ beside: 1, lane: 'from-page', event, detail }, sender, () => undefined);
const commands = () =>
  (asked('tabs.sendMessage') as { tabId: number; message: { call: string; input: unknown } }[]).map(
    ({ tabId, message }) => [tabId, message.call, message.input],
  );

/** Puts the tab into a window that nobody has left yet: leaving the same one twice at once counts once, whatever asks for it. */
let lastWindow = 6;
const toAnotherWindow = (): void => {
  lastWindow += 1;
  world.tabs.set(TAB, { id: TAB, windowId: lastWindow, active: true, url: 'https://clips.example/v/1' });
};

beforeEach(async () => {
  freshBrowser();
  await allowLeaving(TAB);
  world.answer = () => Promise.resolve({ ok: true, value: {} });
  toAnotherWindow();
});

const WORDS = { label: 'Open Beside', hint: (keys: string | null) => `Press ${keys ?? 'the icon'}` };
const listen = (buttonOn: boolean) => {
  listenToAgents(
    () => Promise.resolve(buttonOn),
    () => Promise.resolve(WORDS),
  );
};

describe('what a web page may ask of Beside through its agent', () => {
  it('the button beside the video opens the panel of its own tab', async () => {
    listen(false);
    say('buttonPressed');
    await vi.waitFor(() => {
      expect(asked('sidePanel.open')).toEqual([{ tabId: TAB }]);
    });
  });

  it('three presses of Shift leave, once, until the button or the icon was pressed there again', async () => {
    listen(false);
    say('leavePressed');
    await vi.waitFor(() => {
      expect(asked('tabs.create')).toHaveLength(1);
    });
    toAnotherWindow();
    for (let again = 0; again < 9; again += 1) say('leavePressed');
    await settled();
    expect(asked('tabs.create')).toHaveLength(1);
  });

  it('nothing leaves where the person switched that off', async () => {
    await writeSettings({ tripleShift: false });
    listen(false);
    say('leavePressed');
    await settled();
    expect(asked('tabs.create')).toEqual([]);
  });

  it('a new agent hears whether Shift leaves, and of the button only where that is wanted', async () => {
    listen(false);
    say('agentStarted', { version: '1' });
    await vi.waitFor(() => {
      expect(commands()).toEqual([[TAB, 'leaveKeys', { on: true }]]);
    });
    await settled();
    expect(commands()).toHaveLength(1);
  });

  it('a new agent on a site of the button is given its name', async () => {
    listen(true);
    say('agentStarted', { version: '1' });
    await vi.waitFor(() => {
      expect(commands().map(([, call]) => call)).toEqual(['leaveKeys', 'showButton']);
    });
    expect(commands()[1]?.[2]).toMatchObject({ label: 'Open Beside' });
  });

  it('is heard from the top frame of a tab only', async () => {
    listen(true);
    say('leavePressed', {}, { ...fromAgent, frameId: 2 });
    say('buttonPressed', {}, { id: 'another-extension', tab: { id: TAB }, frameId: 0 });
    await settled();
    expect(world.asked).toEqual([]);
  });
});

/** Lets everything that was set going come to its end: storage, the one thing that is waited for, is asked nothing in two looks running. */
async function settled(): Promise<void> {
  let quiet = 0;
  await vi.waitFor(
    () => {
      quiet = world.storing === 0 ? quiet + 1 : 0;
      expect(quiet).toBeGreaterThan(1);
    },
    { interval: 1 },
  );
}
