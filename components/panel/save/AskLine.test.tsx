import { afterEach, describe, expect, it } from 'vitest';
import { askedAbout } from '../../../lib/domain/under-18';
import { sampleFacts, sampleId, samplePage } from '../../../tests/support/sample-data';
import { closeScreen, fakes, open, otherVideo, QUESTION, saves, screen } from './testing/save-screen';

afterEach(closeScreen);

describe('the line before the first save of a subject', () => {
  it('is asked before anything is taken', async () => {
    await open();
    expect(screen.text()).toContain(QUESTION);
    expect(screen.text()).toContain('Nothing has been taken yet.');
    expect(saves()).toEqual([]);
  });

  it('saves at once on "No, save", and is not asked again for the same subject', async () => {
    await open();
    await screen.press('No, save');
    await screen.until('Saved on this computer');
    expect(saves()).toEqual([
      {
        itemId: sampleId(1),
        notUnder18: { itemId: sampleId(1), ...askedAbout(samplePage().report), comments: [], around: null },
        note: '',
        category: null,
        take: 'everything',
        withoutPicture: false,
        pictureOfEach: false,
        pickedComments: [],
        caseId: null,
      },
    ]);
    await screen.press('Save');
    await screen.until('It stays on this computer');
    expect(screen.text()).not.toContain(QUESTION);
  });

  it.each([
    ['another video element at the same address', { document: 'document-1', video: '2' }],
    ['the same address loaded anew', { document: 'document-2', video: '1' }],
  ])('is asked again for %s', async (_what, identity) => {
    await open();
    await screen.press('No, save');
    await screen.until('Saved on this computer');
    await screen.after(() => {
      fakes.page.value = samplePage({ report: { identity } });
    });
    await screen.press('Save');
    await screen.until(QUESTION);
  });

  it('asks again where the page became another one while it was read, and says so', async () => {
    await open({ saving: { save: () => Promise.resolve({ ok: false, reason: 'ask-again' }) } });
    await screen.press('No, save');
    await screen.until('The page changed since you answered. Nothing was taken.');
    await screen.press('Try again');
    await screen.until(QUESTION);
  });

  it('is asked again for another subject', async () => {
    await open();
    await screen.press('No, save');
    await screen.until('Saved on this computer');
    await screen.after(() => {
      fakes.page.value = otherVideo();
    });
    await screen.press('Save');
    await screen.until(QUESTION);
  });

  it('stops everything on "Yes or not sure": no service of the page, the saver or the store is called', async () => {
    await open();
    const before = fakes.calls.length;
    await screen.press('Yes or not sure');
    await screen.until('Saving is off for this page');
    expect(screen.text()).toContain('Nothing was taken.');
    expect(screen.text()).toContain('Send the hotline the link, nothing else.');
    expect(fakes.calls.slice(before).filter(({ what }) => /^(saving\.save|page\.|cases\.)/.test(what))).toEqual([]);
  });

  it('stays stopped when Save is pressed again, also after a look at Help', async () => {
    await open();
    await screen.press('Yes or not sure');
    await screen.press('Help');
    await screen.press('Save');
    await screen.until('Saving is off for this page');
    expect(saves()).toEqual([]);
  });

  it('offers the address without what tells who shared it', async () => {
    await open();
    await screen.press('Yes or not sure');
    await screen.until('Copy the address');
    await screen.press('Copy the address');
    expect(fakes.called('shell.copy')).toEqual([['https://clips.example/@sunny.cooks/video/7301']]);
  });

  it('lets a wrong tap be taken back once', async () => {
    await open();
    await screen.press('Yes or not sure');
    await screen.until('I tapped the wrong answer');
    await screen.press('I tapped the wrong answer');
    await screen.until(QUESTION);
    await screen.press('Yes or not sure');
    await screen.until('Saving is off for this page');
    expect(screen.maybeButton('I tapped the wrong answer')).toBeNull();
  });

  it('shows whoever is in the picture somebody to talk to, before the hotline', async () => {
    await open();
    await screen.press('Yes or not sure');
    await screen.until('You can talk to someone now.');
    await screen.until('Child Helpline International');
    const words = screen.root.textContent;
    expect(words.indexOf('Child Helpline International')).toBeLessThan(words.indexOf('INHOPE'));
    expect(words.indexOf('Child Helpline International')).toBeLessThan(words.indexOf('Open takeitdown.ncmec.org'));
  });

  it('offers to take out what was saved of it before', async () => {
    await open();
    await screen.press('No, save');
    await screen.until('Saved on this computer');
    await screen.press('Report it');
    await screen.until('A naked or sexual picture of someone under 18 (also if it is me)');
    await screen.press('A naked or sexual picture of someone under 18 (also if it is me)');
    await screen.press('Save');
    await screen.until('You saved something here before.');
    await screen.press('I should not have this');
    await screen.until('Take it out now');
  });

  it('is asked for each save of a page with neither a video nor an id: it may show another picture by now', async () => {
    const identity = { document: 'document-1', video: null };
    await open({ state: samplePage({ report: { identity, video: null, facts: sampleFacts({}) } }) });
    for (let turn = 1; turn <= 2; turn += 1) {
      await screen.until(QUESTION);
      await screen.press('No, save');
      await screen.until('Saved on this computer');
      expect(saves()).toHaveLength(turn);
      await screen.press('Save');
    }
  });

  it('is asked again for another page that cannot be read, also after "Yes or not sure" and while it waits for the icon', async () => {
    const closed = (name: string) =>
      ({
        kind: 'forbidden',
        tabId: 1,
        address: `https://store.example/${name}`,
        picture: { kind: 'press-icon' },
      }) as const;
    await open({ state: closed('one') });
    await screen.press('Yes or not sure');
    await screen.until('Saving is off for this page');
    await screen.after(() => {
      fakes.page.value = closed('two');
    });
    await screen.until(QUESTION);
    await screen.press('No, save');
    await screen.until('Waiting for the icon');
    await screen.after(() => {
      fakes.page.value = { ...closed('three'), picture: { kind: 'ready' } };
      fakes.lend();
    });
    await screen.until(QUESTION);
    expect(saves()).toEqual([]);
  });

  it('is asked again after the icon was pressed where the browser tells nothing of the page', async () => {
    const unknown = { kind: 'forbidden', tabId: 1, address: null, picture: { kind: 'press-icon' } } as const;
    await open({ state: unknown });
    await screen.press('No, save');
    await screen.until('Waiting for the icon');
    await screen.after(() => {
      fakes.page.value = { ...unknown, picture: { kind: 'ready' } };
      fakes.lend();
    });
    await screen.until(QUESTION);
    expect(saves()).toEqual([]);
  });

  it('is asked each time where the page cannot be known', async () => {
    await open({
      state: { kind: 'forbidden', tabId: 1, address: 'https://store.example/page', picture: { kind: 'ready' } },
    });
    await screen.press('No, save');
    await screen.until('Saved on this computer');
    await screen.press('Save');
    await screen.until(QUESTION);
  });
});
