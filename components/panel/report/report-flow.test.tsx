import { afterEach, describe, expect, it } from 'vitest';
import { fakeServices, type FakeOverrides, type FakeServices } from '../../../tests/support/fake-services';
import { sampleFacts, samplePage } from '../../../tests/support/sample-data';
import { show, type Screen } from '../../../tests/support/screen';
import { PanelApp } from '../PanelApp';
import type { View } from '../views';

let screen: Screen;
let fakes: FakeServices;
afterEach(() => {
  screen.close();
});

async function open(overrides: FakeOverrides = {}, start?: View): Promise<void> {
  fakes = fakeServices({ state: samplePage(), ...overrides });
  screen = await show(<PanelApp {...(start === undefined ? {} : { start })} />, fakes.services);
}
const otherVideo = () =>
  samplePage({
    report: { address: 'https://clips.example/@other/video/8', facts: sampleFacts({ id: '8', authorHandle: 'other' }) },
  });

describe('reporting', () => {
  it("leads from the first view past the cards to the platform's own control, and then to the log", async () => {
    await open();
    await screen.press('Report it');
    await screen.until('Is it one of these?');
    await screen.press('Skip to reporting');
    await screen.until('Ways to report it');
    await screen.press('Use their rules');
    await screen.until('Report a video by @sunny.cooks, step 1 of 1');
    await screen.press('I did it');
    await screen.until('Did');
    const yes = [...screen.root.querySelectorAll<HTMLButtonElement>('main .choice')][0];
    yes?.click();
    await screen.until('Write down your report');
    expect(screen.field('What did you report?').value).toBe('video');
  });

  it('keeps the answers on the cards while somebody looks at Help', async () => {
    await open();
    await screen.press('I am not sure');
    await screen.until('Is it one of these?');
    await screen.press('None of these');
    await screen.until('Which rule does it break?');
    await screen.press('Help');
    await screen.until('People you can talk to');
    await screen.press('Back');
    await screen.until('Which rule does it break?');
    expect(screen.root.textContent).toContain('Card 2 of 3');
  });

  it('offers what there is where the platform has no report for this', async () => {
    await open({ state: samplePage({ report: { pageKind: 'live' } }) });
    await screen.press('Report it');
    await screen.until('Skip to reporting');
    await screen.press('Skip to reporting');
    await screen.until('It is about something else');
  });

  it('needs a page: before one is lent it says how, and goes on by itself', async () => {
    await open({ state: { kind: 'not-lent' } });
    await screen.press('I am not sure');
    await screen.until('Press the Beside icon once.');
    await screen.after(() => {
      fakes.page.value = samplePage();
    });
    await screen.until('Is it one of these?');
  });

  it('stays about the video it was begun on, says so, and changes only when asked', async () => {
    await open({}, { kind: 'think' });
    await screen.until('Is it one of these?');
    await screen.press('None of these');
    await screen.until('Which rule does it break?');
    await screen.after(() => {
      fakes.page.value = otherVideo();
    });
    expect(screen.text()).toContain('Another page is beside this now.');
    expect(screen.text()).toContain('Which rule does it break?');
    // It comes by itself: what somebody is about to press does not move.
    expect(screen.text().indexOf('Another page is beside this now.')).toBeGreaterThan(
      screen.text().indexOf('You can stop at any time.'),
    );
    await screen.press('Make it about the new one');
    expect(screen.text()).not.toContain('Another page is beside this now.');
    expect(screen.text()).not.toContain('Which rule does it break?');
  });

  it('does not call the profile of the same account another page', async () => {
    await open({}, { kind: 'actions', wanted: 'quiet', target: null });
    await screen.until('It is about something else');
    await screen.after(() => {
      fakes.page.value = samplePage({ report: { pageKind: 'profile', address: 'https://clips.example/@sunny.cooks' } });
    });
    expect(screen.text()).not.toContain('Another page');
  });

  it('keeps the cards while the tab is being read anew', async () => {
    await open({}, { kind: 'think' });
    await screen.until('Is it one of these?');
    await screen.press('None of these');
    await screen.after(() => {
      fakes.page.value = { kind: 'loading' };
    });
    await screen.after(() => {
      fakes.page.value = samplePage();
    });
    expect(screen.text()).toContain('Which rule does it break?');
  });
});

describe('a hard stop named in the cards', () => {
  it("holds for the footer's Save at once, and for that video only", async () => {
    await open({}, { kind: 'think' });
    await screen.until('A naked or sexual picture of someone under 18 (also if it is me)');
    await screen.press('A naked or sexual picture of someone under 18 (also if it is me)');
    await screen.press('Save');
    await screen.until('Saving is off for this page');
    expect(fakes.called('saving.save')).toEqual([]);
    await screen.after(() => {
      fakes.page.value = otherVideo();
    });
    await screen.press('Save');
    await screen.until('Naked or sexual picture of someone who may be under 18?');
  });
});

describe('a naked picture of oneself under 18', () => {
  it('leads to people, and Take It Down opens the official address itself', async () => {
    await open({}, { kind: 'think' });
    await screen.until('A naked or sexual picture of someone under 18 (also if it is me)');
    await screen.press('A naked or sexual picture of someone under 18 (also if it is me)');
    await screen.tick('It is a picture of me');
    expect(screen.maybeButton('People you can talk to')).not.toBeNull();
    await screen.press('Take It Down');
    expect(fakes.called('shell.openOfficial')).toEqual([['https://takeitdown.ncmec.org/']]);
  });
});

describe('a mute that was done', () => {
  it('can be written into the case', async () => {
    await open({}, { kind: 'log-action', action: 'mute' });
    await screen.until('You can note this in the case: muted.');
    await screen.press('Keep this');
    expect(fakes.called('cases.change')).toMatchObject([
      [
        expect.objectContaining({
          kind: 'log-action',
          action: 'mute',
          platform: { id: 'clips', name: 'Clips' },
          account: { authorId: '99', authorHandle: 'sunny.cooks', name: 'Sunny' },
          actId: '7301',
          address: 'https://clips.example/@sunny.cooks/video/7301',
        }),
      ],
    ]);
  });
});

describe('a report that belongs elsewhere', () => {
  async function pickRule(rule: string): Promise<void> {
    await open();
    await screen.press('Report it');
    await screen.until('Is it one of these?');
    await screen.press('None of these');
    await screen.press(rule);
  }
  it('says under "Pretending to be someone" that it is about the account', async () => {
    await pickRule('Pretending to be someone');
    expect(screen.text()).toContain('This is about the account. We show you there.');
  });
  it('says under own work that the site has its own form, and what it asks for', async () => {
    await pickRule('My own work or brand used without permission');
    expect(screen.text()).toContain('It asks for your legal name. They may see it.');
  });
});
