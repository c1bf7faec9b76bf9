import { describe, expect, it } from 'vitest';
import { fakeServices } from '../../../tests/support/fake-services';
import { sampleAnswer, sampleComment, sampleFacts, samplePage } from '../../../tests/support/sample-data';
import { createSession } from '../session';
import { subjectKey } from '../subject/subject';
import { runSave } from './run-save';
import type { SaveAsk } from './save-run';
import { answerFor, remember } from './subject-memory';
import { askedAbout, askedAboutTab, askedComment, type AnsweredNo } from '../../../lib/domain/under-18';

const page = samplePage();
const ask: SaveAsk = {
  answer: { ...askedAbout(samplePage().report), comments: [] as readonly string[], each: false } as AnsweredNo,
  subject: subjectKey(page),
  tabId: 1,
  note: '',
  category: null,
  take: 'everything',
  withoutPicture: false,
  pictureOfEach: false,
  pickedComments: [],
  caseId: null,
};

describe('the last check before anything is taken', () => {
  it('lets a save run for the subject that was answered "no"', async () => {
    const fakes = fakeServices({ state: page });
    const session = createSession();
    await runSave(fakes.services, session, ask);
    expect(session.run.value.kind).toBe('saved');
  });

  it.each([
    ['another video came up', samplePage({ report: { address: 'https://clips.example/@other/video/8' } })],
    [
      'another video element is at the same address',
      samplePage({ report: { identity: { document: 'document-1', video: '2' } } }),
    ],
    ['the page was loaded again', samplePage({ report: { identity: { document: 'document-2', video: '1' } } })],
    ['the id of the page is another', samplePage({ report: { facts: sampleFacts({ id: '8' }) } })],
    ['another tab came to the front', samplePage({ tabId: 2 })],
    [
      'the page cannot be read any more',
      { kind: 'forbidden', tabId: 1, address: 'https://store.example/page', picture: { kind: 'ready' } },
    ],
    ['the tab is no longer lent', { kind: 'not-lent' }],
    ['the page is still being read', { kind: 'loading' }],
  ] as const)('takes nothing when %s', async (_why, state) => {
    const fakes = fakeServices({ state });
    const session = createSession();
    await runSave(fakes.services, session, ask);
    expect(fakes.called('saving.save')).toEqual([]);
    expect(session.run.value.kind).toBe('idle');
  });

  it('forgets the answer where comments came up that it was not given for: the next save asks, as it says', async () => {
    const comment = sampleComment();
    const comments: readonly string[] = [askedComment(comment)];
    const answer = { ...askedAbout(samplePage().report), comments, each: true } as AnsweredNo;
    const gap = { what: 'picture', why: 'each-not-asked', count: 1, of: 1 } as const;
    const asked = async (notTaken: readonly (typeof gap)[]) => {
      const value = sampleAnswer({ notTaken });
      const fakes = fakeServices({ state: page, saving: { save: () => Promise.resolve({ ok: true, value }) } });
      const session = createSession();
      remember(session, subjectKey(page) ?? '', answer);
      await runSave(fakes.services, session, { ...ask, answer, pickedComments: [comment], pictureOfEach: true });
      expect(session.run.value.kind).toBe('saved');
      return answerFor(session, page, [comment], true);
    };
    expect(await asked([])).toEqual(answer);
    expect(await asked([gap])).toBeNull();
  });

  it('takes no comment that the line was not answered for', async () => {
    const fakes = fakeServices({ state: page });
    const session = createSession();
    await runSave(fakes.services, session, { ...ask, pickedComments: [sampleComment()] });
    expect(fakes.called('saving.save')).toEqual([]);
  });

  it.each([
    ['https://store.example/page', 1],
    ['https://store.example/other', 0],
    [null, 0],
  ])('holds an answer about a page that cannot be read against the address of the tab: %s', async (address, saves) => {
    const fakes = fakeServices({ state: { kind: 'forbidden', tabId: 1, address, picture: { kind: 'ready' } } });
    const session = createSession();
    const about = { ...askedAboutTab('https://store.example/page'), comments: [] as readonly string[] };
    await runSave(fakes.services, session, { ...ask, answer: about as AnsweredNo, subject: null });
    expect(fakes.called('saving.save')).toHaveLength(saves);
  });

  it('reads the page beside the panel anew where another one was found while it was saved', async () => {
    const save = () => Promise.resolve({ ok: false, reason: 'ask-again' } as const);
    const fakes = fakeServices({ state: page, saving: { save } });
    await runSave(fakes.services, createSession(), ask);
    expect(fakes.called('page.refresh')).toHaveLength(1);
  });

  it('runs one save at a time', async () => {
    const fakes = fakeServices({ state: page, saving: { save: () => new Promise(() => undefined) } });
    const session = createSession();
    void runSave(fakes.services, session, ask);
    await runSave(fakes.services, session, ask);
    expect(fakes.called('saving.save')).toHaveLength(1);
  });
});
