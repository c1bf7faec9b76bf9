import { describe, expect, it } from 'vitest';
import { fakeServices } from '../../../tests/support/fake-services';
import { samplePage } from '../../../tests/support/sample-data';
import { createSession } from '../session';
import { subjectKey } from '../subject/subject';
import { runSave } from './run-save';
import type { SaveAsk } from './save-run';
import { remember } from './subject-memory';

const page = samplePage();
const ask: SaveAsk = {
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
    remember(session, ask.subject ?? '', 'no');
    await runSave(fakes.services, session, ask);
    expect(session.run.value.kind).toBe('saved');
  });

  it.each([
    ['nobody answered the line', samplePage(), null],
    ['it was answered "yes or not sure"', samplePage(), 'stopped'],
    ['another video came up', samplePage({ report: { address: 'https://clips.example/@other/video/8' } }), 'no'],
    ['another tab came to the front', samplePage({ tabId: 2 }), 'no'],
    ['the tab is no longer lent', { kind: 'not-lent' }, 'no'],
    ['the page is still being read', { kind: 'loading' }, 'no'],
  ] as const)('takes nothing when %s', async (_why, state, answer) => {
    const fakes = fakeServices({ state });
    const session = createSession();
    if (answer !== null) remember(session, ask.subject ?? '', answer);
    await runSave(fakes.services, session, ask);
    expect(fakes.called('saving.save')).toEqual([]);
    expect(session.run.value.kind).toBe('idle');
  });

  it('runs one save at a time', async () => {
    const fakes = fakeServices({ state: page, saving: { save: () => new Promise(() => undefined) } });
    const session = createSession();
    remember(session, ask.subject ?? '', 'no');
    void runSave(fakes.services, session, ask);
    await runSave(fakes.services, session, ask);
    expect(fakes.called('saving.save')).toHaveLength(1);
  });
});
