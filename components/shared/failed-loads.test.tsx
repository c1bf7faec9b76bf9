/** What a person sees where something could not be read: a sentence, never "loading" without an end. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ComponentChild } from 'preact';
import { fakeServices, type FakeOverrides } from '../../tests/support/fake-services';
import { samplePage, samplePlaybook, sampleReport } from '../../tests/support/sample-data';
import { show, type Screen } from '../../tests/support/screen';
import type * as emergency from '../../lib/help/emergency';
import type * as helplines from '../../lib/help/helplines';
import { LoggedBefore } from '../guide/LoggedBefore';
import { PickComment } from '../guide/PickComment';
import { EmergencyLine } from '../help/EmergencyLine';
import { HelpView } from '../help/HelpView';
import { HotlineFor } from '../help/HotlineFor';
import { lazyView } from '../panel/frame/Lazy';
import { PanelApp } from '../panel/PanelApp';
import { ShortcutNote } from '../settings/ShortcutNote';

const broken = vi.hoisted(() => ({ help: false }));
vi.mock('../../lib/help/helplines', async (original) => {
  const real = await original<typeof helplines>();
  return {
    ...real,
    loadHelplines: (country: string | null) =>
      broken.help ? Promise.reject(new Error('a chunk is gone')) : real.loadHelplines(country),
  };
});
vi.mock('../../lib/help/emergency', async (original) => {
  const real = await original<typeof emergency>();
  return {
    ...real,
    loadEmergency: () => (broken.help ? Promise.reject(new Error('a chunk is gone')) : real.loadEmergency()),
  };
});

let screen: Screen | null = null;
afterEach(() => {
  screen?.close();
  screen = null;
  broken.help = false;
});
const note = vi.fn();
async function open(node: ComponentChild, overrides: FakeOverrides = {}): Promise<Screen> {
  note.mockClear();
  const fake = fakeServices({ state: samplePage(), ...overrides, faults: { note } });
  screen = await show(node, fake.services);
  return screen;
}
const rejected = () => Promise.reject(new Error('planted'));
const OUR_FAULT = 'Something in Beside went wrong.';

describe('a load that is rejected', () => {
  it('of the help lines is said, and the emergency numbers are still there', async () => {
    broken.help = true;
    const seen = await open(<HelpView />, { set: { country: 'DE' } });
    await seen.until(OUR_FAULT);
    expect(seen.text()).not.toContain('Loading');
    expect(seen.text()).toContain('The numbers of Germany could not be read. On many mobile phones, 112');
    expect(seen.text()).not.toContain('We know of no sure number');
    expect(note).toHaveBeenCalledWith('screen-load', expect.any(Error));
  });
  it('of the hotline and of the emergency line is said where they stand', async () => {
    broken.help = true;
    await (await open(<HotlineFor topic="csam" />)).until(OUR_FAULT);
    screen?.close();
    await (await open(<EmergencyLine />, { set: { country: 'FR' } })).until('The numbers of France could not be read.');
  });
  it('of the comments of the page is said, and they can be read again', async () => {
    let times = 0;
    const listComments = () =>
      (times += 1) === 1 ? rejected() : Promise.resolve({ ok: true as const, value: { comments: [], total: 0 } });
    const seen = await open(
      <PickComment onPick={() => undefined} ticked={new Map()} onTicked={() => undefined} onGrown={() => undefined} />,
      {
        page: { listComments },
      },
    );
    await seen.until('The comments could not be read.');
    expect(seen.text()).not.toContain('Reading the comments.');
    await seen.press('Read again');
    await seen.until('No comments are loaded.');
  });
  it('of a whole view is said, with a way to copy what happened', async () => {
    const Broken = lazyView(rejected);
    const seen = await open(<Broken />);
    await seen.until('This part could not be opened.');
    await seen.until('Copy what happened');
    expect(note).toHaveBeenCalledWith('screen-load', expect.any(Error));
  });
  it('of the cases is said in the diary, and what happened can be written down all the same', async () => {
    const seen = await open(<PanelApp start={{ kind: 'diary' }} />, { cases: { listCases: rejected } });
    await seen.until(OUR_FAULT);
    await seen.until('In your own words');
  });
  it('of the cases before a save claims neither a new case nor an old one', async () => {
    const seen = await open(<PanelApp start={{ kind: 'save' }} />, { cases: { listCases: rejected } });
    await seen.until('Your cases could not be read.');
    expect(seen.text()).not.toContain('Opens a new case');
  });
  it('of the log is said where a report is guided', async () => {
    const seen = await open(<LoggedBefore playbook={samplePlaybook()} report={sampleReport()} />, {
      cases: { reportsOf: rejected },
    });
    await seen.until('Your log could not be read. You may have reported this before.');
  });
  it('of the shortcut does not say that there is none', async () => {
    const seen = await open(<ShortcutNote />, { settings: { shortcut: rejected } });
    await seen.until('Your browser did not say which shortcut is set.');
  });
});
