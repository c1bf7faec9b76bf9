import { afterEach, describe, expect, it } from 'vitest';
import { axeProblems } from '../../tests/support/axe';
import { fakeServices } from '../../tests/support/fake-services';
import {
  sampleAnswer,
  sampleCaseSummary,
  sampleComment,
  sampleId,
  sampleOpened,
  samplePage,
  samplePlaybook,
  sampleReportEntry,
} from '../../tests/support/sample-data';
import { allWords, show, type Screen } from '../../tests/support/screen';
import { PanelApp } from './PanelApp';
import type { View } from './views';

let screen: Screen;
afterEach(() => {
  screen.close();
});

const playbook = samplePlaybook();
const [report] = playbook.actions;
if (report === undefined) throw new Error('the sample has no action');

/** Every view, with words that tell that it has been drawn. */
const VIEWS: readonly (readonly [View, string])[] = [
  [{ kind: 'home' }, 'What do you want to do?'],
  [{ kind: 'save' }, 'It stays on this computer'],
  [{ kind: 'hard-stop' }, 'Saving is off for this page'],
  [{ kind: 'written' }, 'In your own words'],
  [{ kind: 'diary' }, 'What happened?'],
  [{ kind: 'not-kept', itemId: sampleId(1) }, 'Take it out now'],
  [{ kind: 'help', topic: 'any' }, 'Help'],
  [{ kind: 'learn' }, 'Good to know'],
  [{ kind: 'think' }, 'Is it one of these?'],
  [{ kind: 'actions', wanted: 'all', target: null }, 'It is about something else'],
  [{ kind: 'targets', wanted: 'all' }, 'What it is about'],
  [{ kind: 'forms' }, 'Forms'],
  [{ kind: 'words', guide: 'mistake' }, 'In words'],
  [{ kind: 'guide', action: report, reason: null, category: null }, 'Where to press'],
  [{ kind: 'log-report', draft: { target: 'video', reason: '', category: null } }, 'Write down your report'],
  [{ kind: 'log-action', action: 'mute' }, 'Write it down?'],
  [{ kind: 'reports' }, 'Reports you wrote down'],
  [{ kind: 'log-answer', report: sampleReportEntry() }, 'What did they answer?'],
  [{ kind: 'case-choice' }, 'Where does it go?'],
  [{ kind: 'pick-comment' }, 'What a bad soup'],
];

async function open(start: View, shown: string, words = allWords()): Promise<void> {
  const { services } = fakeServices({
    state: samplePage(),
    page: { listComments: () => Promise.resolve({ ok: true, value: { comments: [sampleComment()], total: 1 } }) },
    cases: {
      listCases: () => Promise.resolve({ ok: true, value: [sampleCaseSummary()] }),
      openItem: () => Promise.resolve({ ok: true, value: sampleOpened() }),
      readPart: () => Promise.resolve({ ok: true, value: new Uint8Array([1]) }),
    },
    saving: {
      save: () =>
        Promise.resolve({
          ok: true,
          value: sampleAnswer({ notTaken: [{ what: 'frame', why: 'video-protected' }] }),
        }),
    },
  });
  screen = await show(<PanelApp start={start} />, services, words);
  if (shown !== '') await screen.until(shown);
  await screen.settle();
}

describe('every view', () => {
  it.each(VIEWS.map(([view, shown]) => [view.kind, view, shown] as const))(
    '%s has nothing that axe objects to',
    async (_kind, view, shown) => {
      await open(view, shown);
      expect(await axeProblems(screen.root)).toEqual([]);
    },
  );

  it.each(VIEWS.map(([view, shown]) => [view.kind, view, shown] as const))(
    '%s has one main title, and the focus on a heading',
    async (_kind, view, shown) => {
      await open(view, shown);
      expect([...screen.root.querySelectorAll('h1')].map((title) => title.textContent)).toHaveLength(1);
      expect(document.activeElement?.tagName).toMatch(/^H[12]$/);
    },
  );

  it('the saved view, with its picture, too', async () => {
    await open({ kind: 'save' }, 'It stays on this computer');
    await screen.press('No, save');
    await screen.until('Show the picture');
    expect(await axeProblems(screen.root)).toEqual([]);
  });

  it('shows no key instead of a sentence, and leaves no place unfilled', async () => {
    for (const [view, shown] of VIEWS) {
      await open(view, shown);
      // The invented platform's own words are keys on purpose.
      const words = screen.text().replaceAll(/open-menu|intro/g, '');
      expect(words, view.kind).not.toMatch(/\{\w+\}|\b(panel|save|log|common|guide|checklist)\.[a-z]/);
      screen.close();
    }
    await open({ kind: 'home' }, '');
  });

  it('is drawn in a right-to-left language', async () => {
    await open({ kind: 'save' }, '', allWords('x-rtl'));
    await screen.settle();
    expect(screen.root.querySelector('h1')?.textContent).not.toBe('');
  });
});
