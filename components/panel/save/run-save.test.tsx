import { describe, expect, it } from 'vitest';
import { fakeServices } from '../../../tests/support/fake-services';
import { samplePage } from '../../../tests/support/sample-data';
import { createSession } from '../session';
import { subjectKey } from '../subject/subject';
import { runSave } from './run-save';
import type { SaveAsk } from './save-run';
import { askedAbout, type AnsweredNo } from '../../../lib/domain/under-18';

const page = samplePage();
const ask: SaveAsk = {
  answer: askedAbout(samplePage().report) as AnsweredNo,
  subject: subjectKey(page),
  tabId: 1,
  note: '',
  category: null,
  take: 'everything',
  withoutPicture: false,
  pickedComment: null,
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
    ['another tab came to the front', samplePage({ tabId: 2 })],
    ['the page cannot be read any more', { kind: 'forbidden', tabId: 1, picture: { kind: 'ready' } }],
    ['the tab is no longer lent', { kind: 'not-lent' }],
    ['the page is still being read', { kind: 'loading' }],
  ] as const)('takes nothing when %s', async (_why, state) => {
    const fakes = fakeServices({ state });
    const session = createSession();
    await runSave(fakes.services, session, ask);
    expect(fakes.called('saving.save')).toEqual([]);
    expect(session.run.value.kind).toBe('idle');
  });

  it('runs one save at a time', async () => {
    const fakes = fakeServices({ state: page, saving: { save: () => new Promise(() => undefined) } });
    const session = createSession();
    void runSave(fakes.services, session, ask);
    await runSave(fakes.services, session, ask);
    expect(fakes.called('saving.save')).toHaveLength(1);
  });
});
