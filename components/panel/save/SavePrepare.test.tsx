import { afterEach, describe, expect, it } from 'vitest';
import type { CaseSummary } from '../../../lib/domain/case';
import type { Result } from '../../../lib/domain/result';
import {
  sampleCase,
  sampleCaseSummary,
  sampleFacts,
  sampleId,
  samplePage,
  sampleVideo,
} from '../../../tests/support/sample-data';
import { closeScreen, fakes, open, otherVideo, QUESTION, saves, screen } from './testing/save-screen';

afterEach(closeScreen);

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

  it('says in a private window that what is saved outlives it, and in Firefox that it cannot be shown there', async () => {
    await open({ shell: { isPrivate: () => Promise.resolve(true) } });
    await screen.until('What you save stays on this computer, also after you close it.');
    expect(screen.text().indexOf('This is a private window.')).toBeLessThan(screen.text().indexOf(QUESTION));
    expect(screen.text()).not.toContain('Firefox cannot show it');
    closeScreen();
    await open({ shell: { isPrivate: () => Promise.resolve(true), browser: 'firefox' } });
    await screen.until('Firefox cannot show it in this window.');
  });

  it('calls a file on this computer so, and says nothing of private windows in an ordinary one', async () => {
    await open({
      state: samplePage({
        playbook: { hosts: [], name: 'This site' },
        report: { address: 'file:///Users/anna/chat.html', pageKind: 'other', facts: sampleFacts() },
      }),
    });
    expect(screen.text()).toContain('A file on this computer');
    expect(screen.text()).not.toContain('anna');
    expect(screen.text()).not.toContain('private window');
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

  it('adds to an old case of the same handle where the person says so, nothing of others, and that can be taken back', async () => {
    const of = { platformId: 'clips', platformName: 'Clips', authorId: null, authorHandle: 'sunny.cooks' };
    const old = sampleCaseSummary({ case: sampleCase({ name: '', account: of }), lastUtc: '2020-01-01T10:00:00.000Z' });
    const by = (id: string, authorHandle: string) =>
      samplePage({ report: { facts: sampleFacts({ id, authorHandle }) } });
    await open({
      state: by('7301', 'sunny.cooks'),
      cases: { listCases: () => Promise.resolve({ ok: true, value: [old] }) },
    });
    await screen.until('The handle can belong to someone else by now.');
    await screen.press('Add to that case');
    await screen.until('Goes into: @sunny.cooks on Clips');
    await screen.after(() => {
      fakes.page.value = by('8', 'somebody');
    });
    await screen.until('Opens a new case: @somebody on Clips');
    await screen.after(() => {
      fakes.page.value = by('7301', 'sunny.cooks');
    });
    await screen.until('Goes into: @sunny.cooks on Clips');
    await screen.press('Change the case');
    await screen.until('Let Beside choose');
    screen.root.querySelectorAll<HTMLButtonElement>('.list-button')[0]?.click();
    await screen.until('Opens a new case: @sunny.cooks on Clips');
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
