import { afterEach, describe, expect, it, vi } from 'vitest';
import { PARTIAL_REASONS, PART_ROLES } from '../../../lib/domain/item';
import type { PageComment } from '../../../lib/domain/subject';
import { askedAbout, askedComment } from '../../../lib/domain/under-18';
import type { CaseSummary } from '../../../lib/domain/case';
import { CATEGORIES } from '../../../lib/domain/category';
import type { SaveAnswer, SaveFailure } from '../../../lib/messaging/protocol';
import type { Result } from '../../../lib/domain/result';
import { fakeServices, type FakeOverrides, type FakeServices } from '../../../tests/support/fake-services';
import {
  sampleAnswer,
  sampleCaseSummary,
  sampleComment,
  sampleFacts,
  sampleId,
  sampleOpened,
  samplePage,
  sampleRecord,
  sampleVideo,
} from '../../../tests/support/sample-data';
import { allWords, show, type Screen } from '../../../tests/support/screen';
import { PanelApp } from '../PanelApp';

let screen: Screen;
let fakes: FakeServices;
afterEach(() => {
  screen.close();
});

const QUESTION = 'Naked or sexual picture of someone who may be under 18?';

async function open(overrides: FakeOverrides = {}): Promise<void> {
  fakes = fakeServices({ state: samplePage(), ...overrides });
  screen = await show(<PanelApp start={{ kind: 'save' }} />, fakes.services);
  await screen.until('Save this');
}
const saves = () => fakes.called('saving.save').map(([request]) => request);
const otherVideo = () =>
  samplePage({
    report: {
      address: 'https://clips.example/@other/video/8',
      canonicalAddress: null,
      facts: sampleFacts({ id: '8' }),
    },
  });

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
        notUnder18: { itemId: sampleId(1), ...askedAbout(samplePage().report), comment: null },
        note: '',
        category: null,
        take: 'everything',
        withoutPicture: false,
        pickedComment: null,
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

describe('before the press', () => {
  it('says what can be taken', async () => {
    await open();
    for (const words of ['Picture of the page', 'ready', '38 loaded', 'all found'])
      expect(screen.text()).toContain(words);
  });

  it('says what cannot, and why', async () => {
    await open({
      state: samplePage({
        report: { video: sampleVideo({ protected: true }), commentsLoaded: 0, facts: sampleFacts({ id: '1' }) },
      }),
    });
    expect(screen.text()).toContain('protected, cannot be taken');
    expect(screen.text()).toContain('1 of 3 found');
  });

  it('says that nothing is known of a page the browser closes', async () => {
    await open({
      state: { kind: 'forbidden', tabId: 1, address: 'https://store.example/page', picture: { kind: 'ready' } },
    });
    expect(screen.text()).toContain('the browser forbids it');
  });

  it('asks for the icon in a tab that was not lent, and goes on when it is pressed', async () => {
    await open({ state: { kind: 'not-lent' } });
    expect(screen.text()).toContain('Press the Beside icon once.');
    expect(screen.maybeButton('No, save')).toBeNull();
    await screen.after(() => {
      fakes.page.value = samplePage();
    });
    expect(screen.text()).toContain(QUESTION);
  });

  it('takes only link and words of sexual content unless the person chooses more', async () => {
    await open();
    await screen.type('What is it about?', 'sexual-content');
    expect(screen.text()).toContain('Only the link and the words are saved.');
    await screen.press('No, save');
    await screen.until('Saved on this computer');
    expect(saves()).toEqual([expect.objectContaining({ take: 'words-only', category: 'sexual-content' })]);
  });

  it('saves the note, and keeps it while the person chooses a case', async () => {
    await open({
      cases: {
        listCases: () =>
          Promise.resolve({
            ok: true,
            value: [sampleCaseSummary({ case: { ...sampleCaseSummary().case, name: 'School' } })],
          }),
      },
    });
    await screen.type('Your note', 'He wrote again');
    await screen.press('Change the case');
    await screen.until('Let Beside choose');
    screen.root.querySelectorAll<HTMLButtonElement>('.list-button')[1]?.click();
    await screen.until('Goes into: School');
    await screen.press('No, save');
    await screen.until('Saved on this computer');
    expect(saves()).toEqual([expect.objectContaining({ note: 'He wrote again', caseId: sampleId(500) })]);
  });

  it('says nothing about a case while the cases are being read', async () => {
    const answers: ((value: Result<CaseSummary[], 'damaged'>) => void)[] = [];
    const reading = new Promise<Result<CaseSummary[], 'damaged'>>((done) => {
      answers.push(done);
    });
    await open({ cases: { listCases: () => reading } });
    await screen.until(QUESTION);
    expect(screen.text()).not.toMatch(/a new case|Goes into|could not be read/);
    await screen.after(() => {
      answers[0]?.({ ok: true, value: [sampleCaseSummary()] });
    });
    await screen.until('Goes into: @sunny.cooks on Clips');
  });

  it('tells the case of the same account by itself', async () => {
    await open({ cases: { listCases: () => Promise.resolve({ ok: true, value: [sampleCaseSummary()] }) } });
    await screen.until('Goes into: @sunny.cooks on Clips');
  });

  it.each(['@Sunny.Cooks', 'SUNNY.COOKS'])(
    'tells the case of an account that is written %s now',
    async (authorHandle) => {
      const facts = sampleFacts({ id: '7301', authorHandle });
      const value = [sampleCaseSummary()];
      await open({
        state: samplePage({ report: { facts } }),
        cases: { listCases: () => Promise.resolve({ ok: true, value }) },
      });
      await screen.until('Goes into: @sunny.cooks on Clips');
    },
  );

  it('never carries what was said of one subject to the next', async () => {
    await open();
    await screen.type('Your note', 'About the first');
    await screen.after(() => {
      fakes.page.value = otherVideo();
    });
    await screen.press('No, save');
    await screen.until('Saved on this computer');
    expect(saves()).toEqual([expect.objectContaining({ note: '', category: null })]);
  });
});

describe('when the picture needs the icon', () => {
  const needsIcon = { state: samplePage({ picture: 'press-icon' as const }) };

  it('waits, and takes the picture when the icon is pressed', async () => {
    await open(needsIcon);
    await screen.press('No, save');
    expect(screen.text()).toContain('Nothing has been taken yet. Press the icon, and saving goes on by itself.');
    expect(saves()).toEqual([]);
    await screen.after(() => {
      fakes.lend();
    });
    await screen.until('Saved on this computer');
    expect(saves()).toEqual([expect.objectContaining({ take: 'everything', withoutPicture: false })]);
  });

  it('takes it once, also when the page tells the same thing twice', async () => {
    await open(needsIcon);
    await screen.press('No, save');
    await screen.after(() => {
      fakes.lend();
      fakes.page.value = samplePage();
      fakes.lend();
    });
    await screen.until('Saved on this computer');
    expect(saves()).toHaveLength(1);
  });

  it('can go on without the picture', async () => {
    await open(needsIcon);
    await screen.press('No, save');
    await screen.press('Save without the picture');
    await screen.until('Saved on this computer');
    expect(saves()).toEqual([expect.objectContaining({ withoutPicture: true })]);
  });

  it('asks anew when another video has come up meanwhile', async () => {
    await open(needsIcon);
    await screen.press('No, save');
    await screen.after(() => {
      fakes.page.value = otherVideo();
    });
    await screen.after(() => {
      fakes.lend();
    });
    await screen.until(QUESTION);
    expect(saves()).toEqual([]);
  });

  it('stops waiting when the person turns to something else', async () => {
    await open(needsIcon);
    await screen.press('No, save');
    await screen.press('Help');
    await screen.after(() => {
      fakes.lend();
    });
    expect(saves()).toEqual([]);
    await screen.press('Save');
    await screen.until('It stays on this computer');
    expect(saves()).toEqual([]);
  });

  it('stops waiting on Leave', async () => {
    await open(needsIcon);
    await screen.press('No, save');
    await screen.press('Leave');
    await screen.after(() => {
      fakes.lend();
    });
    expect(saves()).toEqual([]);
  });
});

describe('while it runs', () => {
  it('tells each stage, can be cancelled, and says what came of it', async () => {
    let answer: (value: Result<SaveAnswer, SaveFailure>) => void = () => undefined;
    let stage: (name: 'reading' | 'picture' | 'sealing' | 'storing') => void = () => undefined;
    await open({
      saving: {
        save: (_request, onStage) => {
          stage = onStage;
          return new Promise((done) => {
            answer = done;
          });
        },
      },
    });
    await screen.press('No, save');
    expect(screen.text()).toContain('Reading the page');
    await screen.after(() => {
      stage('picture');
    });
    expect(screen.text()).toContain('Taking the picture');
    await screen.press('Cancel');
    expect(fakes.called('saving.cancel')).toEqual([[sampleId(1)]]);
    expect(screen.text()).toContain('Stopping');
    await screen.after(() => {
      answer({ ok: false, reason: 'cancelled' });
    });
    await screen.until('You stopped it. Nothing was stored.');
  });

  it('goes on while the person looks at Help, and the answer is there afterwards', async () => {
    let answer: (value: Result<SaveAnswer, SaveFailure>) => void = () => undefined;
    await open({
      saving: {
        save: () =>
          new Promise((done) => {
            answer = done;
          }),
      },
    });
    await screen.press('No, save');
    await screen.press('Help');
    await screen.after(() => {
      answer({ ok: true, value: sampleAnswer() });
    });
    await screen.press('Save');
    await screen.until('Saved on this computer');
  });
});

describe('afterwards', () => {
  it('lists what is in it, under a covered picture with a name that tells nothing of what it shows', async () => {
    await open({
      cases: {
        openItem: () => Promise.resolve({ ok: true, value: sampleOpened() }),
        readPart: () => Promise.resolve({ ok: true, value: new Uint8Array([1, 2, 3]) }),
      },
    });
    await screen.press('No, save');
    await screen.until('1366 × 768');
    for (const words of ['0:42', '38', 'all found', 'Taken: ']) expect(screen.text()).toContain(words);
    await screen.until('Show the picture');
    const picture = screen.root.querySelector('.veil img');
    expect(picture?.closest('.veil')?.hasAttribute('data-covered')).toBe(true);
    expect(picture?.getAttribute('alt')).toMatch(/^Picture saved on .*\(covered\)$/);
    await screen.press('Show the picture');
    expect(picture?.closest('.veil')?.hasAttribute('data-covered')).toBe(false);
  });

  it('keeps the place of the picture while it is read, so that nothing moves away from under a press', async () => {
    const answers: ((answer: { readonly ok: false; readonly reason: 'damaged' }) => void)[] = [];
    const reading = new Promise<{ readonly ok: false; readonly reason: 'damaged' }>((done) => {
      answers.push(done);
    });
    await open({
      cases: { openItem: () => Promise.resolve({ ok: true, value: sampleOpened() }), readPart: () => reading },
    });
    await screen.press('No, save');
    await screen.until('Link, account, time');
    expect(screen.root.querySelector('.veil')).not.toBeNull();
    expect(screen.button('Show the picture').getAttribute('aria-disabled')).toBe('true');
    answers[0]?.({ ok: false, reason: 'damaged' });
    await vi.waitFor(() => {
      expect(screen.root.querySelector('.veil')).toBeNull();
    });
  });

  it('says of a save that could not take all what is missing and why', async () => {
    await open({
      saving: {
        save: () =>
          Promise.resolve({
            ok: true,
            value: sampleAnswer({
              parts: sampleAnswer().parts.filter(({ role }) => role !== 'frame'),
              notTaken: [{ what: 'frame', why: 'video-protected' }],
            }),
          }),
      },
    });
    await screen.press('No, save');
    await screen.until('Not in it, and why:');
    expect(screen.text()).toContain('Picture of the video: The video is protected against copying.');
  });

  it('never says of a part that is in it that it is not', async () => {
    const notTaken = [{ what: 'comments', why: 'comments-cut' } as const];
    const save = () => Promise.resolve({ ok: true, value: sampleAnswer({ notTaken }) } as const);
    await open({ saving: { save } });
    await screen.press('No, save');
    await screen.until('In it, but:');
    expect(screen.text()).toContain('Comments as text: There were too many comments. The first ones are saved.');
    expect(screen.text()).not.toContain('Not in it');
  });

  it('opens the case, or nothing at all', async () => {
    await open();
    await screen.press('No, save');
    await screen.until('What next?');
    await screen.press('Open the case');
    expect(fakes.called('shell.openLibrary')).toEqual([[{ caseId: sampleId(500) }]]);
    await screen.press('Done');
    expect(screen.text()).toContain('What do you want to do?');
  });

  it('offers a break after several saves in a short time, and puts the offer away', async () => {
    await open();
    for (let turn = 0; turn < 4; turn += 1) {
      await screen.press('Save');
      await screen.until('It stays on this computer');
      const button =
        screen.maybeButton('No, save') ??
        screen.root.querySelector<HTMLButtonElement>('main .button[data-kind="primary"]');
      button?.click();
      await screen.until('Saved on this computer');
    }
    expect(screen.text()).toContain('You can take a short break.');
    await screen.press('Do not show this again');
    expect(screen.text()).not.toContain('short break');
  });

  it('takes out at once what must not be kept, then leaves the deleting to the person', async () => {
    await open();
    await screen.press('No, save');
    await screen.until('What next?');
    await screen.press('I should not have this');
    await screen.until('Take it out now');
    await screen.press('Take it out now');
    expect(fakes.called('cases.change')).toMatchObject([[{ kind: 'withhold-item', itemId: sampleId(1) }]]);
    await screen.until('Call the police today');
    await screen.press('Delete it');
    expect(fakes.called('cases.change')).toHaveLength(1);
    await screen.press('Delete it for good');
    expect(fakes.called('cases.change')[1]).toMatchObject([{ kind: 'delete-item', itemId: sampleId(1), why: '' }]);
    await screen.until('It cannot be opened any more.');
  });
});

describe('when it fails', () => {
  it.each(['tab-gone', 'nothing-to-save', 'busy-twice'] as const)(
    'says of %s that nothing was stored or changed, and what one could do',
    async (reason) => {
      await open({ saving: { save: () => Promise.resolve({ ok: false, reason }) } });
      await screen.press('No, save');
      await screen.until('Not saved');
      expect(screen.text()).toContain(allWords()(`save.failed.${reason}.next`));
      expect(screen.button('Try again')).toBeTruthy();
    },
  );

  it.each([
    ['disk-full', 'There is no room left on this computer. Nothing was stored.', 'Make some room.'],
    ['damaged', 'It may be damaged. Nothing was stored.', 'Restart the browser.'],
    ['gone', 'Its files are not here. Nothing was stored.', 'Restart the browser once'],
    ['newer', 'does not change it. Nothing was stored.', 'Update Beside.'],
    ['in-use', 'Another window may be using it. Nothing was stored.', 'Close other windows of Beside.'],
    ['browser-forbids', 'or it never remembers history. Nothing was stored.', 'Use a normal window.'],
    ['broken', 'Something in Beside went wrong. It is our fault, not yours.', 'Then look before you try once more.'],
  ] as const)('says of %s why, and what to do next', async (reason, so, next) => {
    await open({ saving: { save: () => Promise.resolve({ ok: false, reason }) } });
    await screen.press('No, save');
    await screen.until('Not saved');
    expect(screen.text()).toContain(so);
    expect(screen.text()).toContain(next);
    expect(screen.button('Try again')).toBeTruthy();
  });

  it('tries again with the same note', async () => {
    let times = 0;
    await open({
      saving: {
        save: () =>
          Promise.resolve(
            (times += 1) === 1 ? { ok: false, reason: 'disk-full' } : { ok: true, value: sampleAnswer() },
          ),
      },
    });
    await screen.type('Your note', 'Keep me');
    await screen.press('No, save');
    await screen.press('Try again');
    await screen.until('Saved on this computer');
    expect(saves()).toEqual([
      expect.objectContaining({ note: 'Keep me' }),
      expect.objectContaining({ note: 'Keep me' }),
    ]);
  });

  it('looks whether it was stored when the answer is lost: it was', async () => {
    await open({
      saving: { save: () => Promise.resolve({ ok: false, reason: 'unreachable' }) },
      cases: { openItem: () => Promise.resolve({ ok: true, value: sampleOpened({ record: sampleRecord() }) }) },
    });
    await screen.press('No, save');
    await screen.until('We looked: it was stored.');
    expect(fakes.called('cases.openItem')[0]).toEqual([sampleId(1)]);
  });

  it('looks whether it was stored when the answer is lost: it was not', async () => {
    await open({ saving: { save: () => Promise.resolve({ ok: false, reason: 'unreachable' }) } });
    await screen.press('No, save');
    await screen.until('Saving was cut off. We looked: nothing was stored.');
    expect(screen.maybeButton('Copy what happened')).toBeNull();
  });

  it.each([
    ['the background broke', () => Promise.resolve({ ok: false as const, reason: 'crashed' as const })],
    [
      'what it was asked does not fit',
      () => Promise.resolve({ ok: false as const, reason: 'not-understood' as const }),
    ],
    ['the panel itself broke', () => Promise.reject(new Error('a fault of ours'))],
  ])('never calls a fault of Beside a save that was cut off: %s', async (_what, save) => {
    await open({ saving: { save } });
    await screen.press('No, save');
    await screen.until('Something in Beside went wrong. We looked: nothing was stored.');
    expect(screen.text()).not.toContain('cut off');
    expect(screen.button('Copy what happened')).toBeTruthy();
    expect(screen.button('Try again')).toBeTruthy();
  });

  it('shows what was stored although Beside broke after that', async () => {
    await open({
      saving: { save: () => Promise.resolve({ ok: false, reason: 'crashed' }) },
      cases: { openItem: () => Promise.resolve({ ok: true, value: sampleOpened({ record: sampleRecord() }) }) },
    });
    await screen.press('No, save');
    await screen.until('We looked: it was stored.');
  });

  it('does not claim anything when Beside broke and it cannot look either', async () => {
    await open({
      saving: { save: () => Promise.resolve({ ok: false, reason: 'crashed' }) },
      cases: { openItem: () => Promise.reject(new Error('a fault of ours')) },
    });
    await screen.press('No, save');
    await screen.until('Something in Beside went wrong. We cannot tell if it was stored.');
    expect(screen.text()).not.toContain('cut off');
    expect(screen.maybeButton('Try again')).toBeNull();
    expect(screen.button('Copy what happened')).toBeTruthy();
  });

  it('does not claim anything when it cannot look either', async () => {
    await open({
      saving: { save: () => Promise.resolve({ ok: false, reason: 'unreachable' }) },
      cases: { openItem: () => Promise.resolve({ ok: false, reason: 'damaged' }) },
    });
    await screen.press('No, save');
    await screen.until('We cannot tell if it was saved');
    expect(screen.maybeButton('Try again')).toBeNull();
  });
});

describe('words', () => {
  it('exist for every reason, every part and every kind of harm', () => {
    const t = allWords();
    const missing = [
      ...PARTIAL_REASONS.map((reason) => `save.reason.${reason}`),
      ...PART_ROLES.map((role) => `save.part.${role}`),
      ...CATEGORIES.map((category) => `checklist.category.${category}`),
    ].filter((key) => !t.has(key));
    expect(missing).toEqual([]);
  });
});

describe('a picked comment', () => {
  const first = sampleComment({ index: 0, id: 'c1', text: 'What a bad soup' });
  const second = sampleComment({ index: 1, id: 'c2', text: 'I know where you live' });
  const newer = sampleComment({ index: 0, id: 'c3', text: 'Look at this' });
  let there: readonly PageComment[] = [];

  async function pick(text: string): Promise<void> {
    await screen.press('Back');
    if (screen.maybeButton('It is about a comment') === null) await screen.press('Choose another comment');
    else await screen.press('It is about a comment');
    await screen.until(text);
    await screen.after(() => {
      [...screen.root.querySelectorAll<HTMLButtonElement>('.card-list .list-button')]
        .find((row) => row.textContent.includes(text))
        ?.click();
    });
    await screen.until('Save this');
    await screen.press('Save this');
    await screen.until('It stays on this computer');
  }
  async function openOn(comments: readonly PageComment[]): Promise<void> {
    there = comments;
    await open({
      page: { listComments: () => Promise.resolve({ ok: true, value: { comments: [...there], total: there.length } }) },
    });
  }

  it('is carried into the save', async () => {
    await openOn([sampleComment()]);
    await pick('What a bad soup');
    await screen.until('Opens a new case: @user3391 on Clips');
    await screen.press('No, save');
    await screen.until('Saved on this computer');
    expect(saves()).toEqual([expect.objectContaining({ pickedComment: sampleComment() })]);
  });

  it('is not asked about again where it was in the list when the line was answered', async () => {
    await openOn([first, second]);
    await pick(first.text);
    await screen.press('No, save');
    await screen.until('Saved on this computer');
    await pick(second.text);
    expect(screen.text()).not.toContain(QUESTION);
    await screen.after(() => {
      screen.root.querySelector<HTMLButtonElement>('main .button[data-kind="primary"]')?.click();
    });
    await screen.until('Saved on this computer');
    expect(saves()).toMatchObject([first, second].map((one) => ({ notUnder18: { comment: askedComment(one) } })));
  });

  it.each([
    ['came on top after the answer', newer],
    ['came after it and claims the id of another', { ...newer, id: first.id }],
    ['is all but empty and has no id: a picture without a word', { ...newer, id: null, text: '' }],
  ])('is asked about where it %s', async (_what, comment) => {
    await openOn([first, second]);
    await pick(first.text);
    await screen.press('No, save');
    await screen.until('Saved on this computer');
    there = [comment, { ...first, index: 1 }, { ...second, index: 2 }];
    await pick(comment.text === '' ? (comment.authorName ?? '') : comment.text);
    await screen.until(QUESTION);
    expect(saves()).toHaveLength(1);
  });
});
