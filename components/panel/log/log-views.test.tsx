import { afterEach, describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../lib/domain/case';
import { fakeServices, type FakeOverrides, type FakeServices } from '../../../tests/support/fake-services';
import {
  sampleCaseSummary,
  sampleId,
  samplePage,
  samplePlaybook,
  sampleReportEntry,
} from '../../../tests/support/sample-data';
import { show, type Screen } from '../../../tests/support/screen';
import { PanelApp } from '../PanelApp';
import type { View } from '../views';

let screen: Screen;
let fakes: FakeServices;
afterEach(() => {
  screen.close();
});

async function open(start: View, overrides: FakeOverrides = {}): Promise<void> {
  fakes = fakeServices({ state: samplePage(), ...overrides });
  screen = await show(<PanelApp start={start} />, fakes.services);
}
const changes = () => fakes.called('cases.change').map(([change]) => change);
const draft = { target: 'video', reason: 'Harassment and bullying', category: 'harassment-bullying' } as const;
const EU_RULE = { days: 183, region: 'eu', say: 'ask', basis: { kind: 'unsourced' } } as const;
const withRule = (over: Partial<ReturnType<typeof samplePlaybook>['after']> = {}) =>
  samplePage({ playbook: { after: { ...samplePlaybook().after, askAgainDays: [EU_RULE], ...over } } });

describe('writing down a report', () => {
  it('starts with what is known: now, what, where and why', async () => {
    await open({ kind: 'log-report', draft });
    await screen.until('Write down your report');
    expect(screen.field('What did you report?').value).toBe('video');
    expect(screen.field('Where?').value).toBe('Clips');
    expect(screen.field('For what reason?').value).toBe('Harassment and bullying');
    await screen.press('Keep this');
    expect(changes()).toMatchObject([
      expect.objectContaining({
        kind: 'log-report',
        caseId: null,
        itemId: null,
        platform: { id: 'clips', name: 'Clips' },
        account: { authorId: '99', authorHandle: 'sunny.cooks' },
        target: 'video',
        address: 'https://clips.example/@sunny.cooks/video/7301',
        reason: 'Harassment and bullying',
        category: 'harassment-bullying',
        number: '',
        sentUtc: '2026-11-20T21:14:00.000Z',
        askAgainUntil: null,
      }),
    ]);
    await screen.until('You may hear nothing back.');
  });

  it('says afterwards what this platform says about reporting it again, and from where; nothing is made up where there is no rule', async () => {
    const keep = async (state: ReturnType<typeof withRule>, where = 'Clips') => {
      await open({ kind: 'log-report', draft }, { state });
      await screen.until('Write down your report');
      await screen.type('Where?', where);
      await screen.press('Keep this');
      await screen.until('Does reporting it again help?');
    };
    const rule = withRule({
      again: {
        say: 'No. Clips asks for one report only.',
        basis: { kind: 'official', source: 'https://clips.example/help', when: '2026-08' },
      },
    });
    await keep(rule);
    expect(screen.text()).toContain('Does reporting it again help? No. Clips asks for one report only.');
    expect(screen.text()).toContain('From Clips’s own pages or the law, 2026-08');
    screen.close();
    await keep(withRule());
    expect(screen.text()).toContain('Does reporting it again help? This site does not say it clearly.');
    screen.close();
    await keep(rule, 'Some forum');
    expect(screen.text()).not.toContain('Clips asks for one report only.');
  });

  it('proposes to look again in a week, and where the law gives six months, until when one can ask again', async () => {
    await open({ kind: 'log-report', draft }, { state: withRule(), set: { country: 'DE' } });
    await screen.until('Write down your report');
    const when = screen.field('When did you send it?').value.slice(0, 10);
    const days = (day: string) => Math.round((Date.parse(day) - Date.parse(when)) / 86_400_000);
    expect(days(screen.field('Look for an answer on').value)).toBe(7);
    expect(days(screen.field('You can appeal until').value)).toBe(183);
  });

  it('proposes no last day where no rule is known for the country', async () => {
    await open({ kind: 'log-report', draft }, { state: withRule(), set: { country: 'BR' } });
    await screen.until('Write down your report');
    expect(screen.field('You can appeal until').value).toBe('');
  });

  it('keeps what the person changes, and needs a time', async () => {
    await open({ kind: 'log-report', draft });
    await screen.until('Write down your report');
    await screen.type('When did you send it?', '');
    await screen.press('Keep this');
    expect(changes()).toEqual([]);
    expect(screen.text()).toContain('Choose a day and a time.');
    await screen.type('When did you send it?', '2026-11-19T10:30');
    await screen.type('Number of the report', 'A-17');
    await screen.press('Keep this');
    expect(changes()).toMatchObject([
      expect.objectContaining({ number: 'A-17', sentUtc: new Date('2026-11-19T10:30').toISOString() }),
    ]);
  });

  it('is about the video it was begun on, also when another one comes up', async () => {
    await open({ kind: 'log-report', draft });
    await screen.until('Write down your report');
    await screen.after(() => {
      fakes.page.value = samplePage({ report: { address: 'https://clips.example/@other/video/8' } });
    });
    await screen.press('Keep this');
    expect(changes()).toMatchObject([
      expect.objectContaining({ address: 'https://clips.example/@sunny.cooks/video/7301' }),
    ]);
  });

  it('works without a page: the person says where', async () => {
    await open(
      { kind: 'log-report', draft: { target: 'other', reason: '', category: null } },
      { state: { kind: 'not-lent' } },
    );
    await screen.until('Write down your report');
    await screen.type('Where?', 'Some forum');
    await screen.press('Keep this');
    expect(changes()).toMatchObject([
      expect.objectContaining({ platform: { id: 'other', name: 'Some forum' }, address: null, account: null }),
    ]);
  });

  it('keeps the form when it could not be stored', async () => {
    await open(
      { kind: 'log-report', draft },
      { cases: { change: () => Promise.resolve({ ok: false, reason: 'disk-full' }) } },
    );
    await screen.until('Write down your report');
    await screen.type('Number of the report', 'A-17');
    await screen.press('Keep this');
    expect(screen.text()).toContain('There is no room left on this computer.');
    expect(screen.field('Number of the report').value).toBe('A-17');
  });
});

describe('writing down the answer', () => {
  const report = sampleReportEntry({ askAgainUntil: '2026-11-03' });

  it('says of a refusal that it does not mean it was okay, and until when one can ask again', async () => {
    await open({ kind: 'log-answer', report });
    await screen.until('What did they answer?');
    await screen.tick('They said it breaks no rule');
    await screen.press('Keep this');
    expect(changes()).toMatchObject([
      expect.objectContaining({
        kind: 'log-answer',
        reportId: sampleId(700),
        answer: 'refused',
        askAgainUntil: '2026-11-03',
      }),
    ]);
    expect(screen.text()).toContain('They said it breaks no rule. That does not mean it was okay.');
    expect(screen.text()).toContain('You can ask them to look again until Nov 3, 2026.');
  });

  it('lists what this platform offers to those who disagree', async () => {
    await open(
      { kind: 'log-answer', report },
      {
        state: withRule({
          disagree: [{ say: 'Ask for another look in the app.', basis: { kind: 'others', source: 'x' } }],
        }),
      },
    );
    await screen.until('What did they answer?');
    await screen.tick('They said it breaks no rule');
    await screen.press('Keep this');
    expect(screen.text()).toContain('Ask for another look in the app. (this may differ)');
  });

  it('needs one of the three', async () => {
    await open({ kind: 'log-answer', report });
    await screen.until('What did they answer?');
    await screen.press('Keep this');
    expect(changes()).toEqual([]);
    expect(screen.text()).toContain('Choose one of the three.');
  });
});

describe('the list of reports', () => {
  const answer: LogEntry = {
    version: 1,
    kind: 'answer',
    id: sampleId(703),
    caseId: sampleId(500),
    writtenUtc: '2026-05-09T10:00:00.000Z',
    itemId: null,
    reportId: sampleId(702),
    answer: 'accepted',
    answeredOn: '2026-05-09',
    words: '',
    askAgainUntil: null,
  };
  const entries = [
    sampleReportEntry({ id: sampleId(701), reason: 'Hate' }),
    sampleReportEntry({ id: sampleId(702), reason: 'Scam', sentUtc: '2026-05-08T10:00:00.000Z' }),
    answer,
  ];

  it('shows those without an answer first, and says when it is time to look', async () => {
    await open(
      { kind: 'reports' },
      {
        cases: {
          listCases: () => Promise.resolve({ ok: true, value: [sampleCaseSummary()] }),
          timeline: () =>
            Promise.resolve({
              ok: true,
              value: {
                case: sampleCaseSummary().case,
                unreadable: 0,
                newer: 0,
                entries: entries.map((entry) => ({ at: entry.writtenUtc, kind: 'log' as const, entry })),
              },
            }),
        },
      },
    );
    await screen.until('Hate on Clips');
    const lines = [...screen.root.querySelectorAll('.list-button')].map((line) => line.textContent);
    expect(lines[0]).toContain('Hate on Clips');
    expect(lines[0]).toContain('look for an answer');
    expect(lines[1]).toContain('answered');
  });

  it('says so when there are none, and when they cannot be opened', async () => {
    await open({ kind: 'reports' });
    await screen.until('There are none yet.');
    screen.close();
    await open({ kind: 'reports' }, { cases: { listCases: () => Promise.resolve({ ok: false, reason: 'damaged' }) } });
    await screen.until('does not open');
  });
});
