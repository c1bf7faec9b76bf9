import { NO_ACCOUNTS_TOLD } from '../../../lib/domain/records/accounts-told';
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
const EU_RULE = {
  within: { months: 6 },
  covers: 'legal-notice',
  region: 'eu',
  say: 'ask',
  basis: { kind: 'unsourced' },
} as const;
const withRule = (over: Partial<ReturnType<typeof samplePlaybook>['after']> = {}) =>
  samplePage({ playbook: { after: { ...samplePlaybook().after, appealWithin: [EU_RULE], ...over } } });

describe('writing down a report', () => {
  it.each([
    ['harassment-bullying', ['People you can talk to', 'Ask for the case number', 'Sleep, eat'], ['Tell an adult']],
    [
      'minor-safety',
      ['People you can talk to', 'Tell an adult you trust', 'Say where they are'],
      ['Bring what you saved'],
    ],
    ['self-harm', ['People you can talk to', 'You can tell a friend', 'Sleep, eat'], ['police']],
    ['scam-fraud-spam', [], ['People you can talk to', 'Ask for the case number', 'Sleep, eat']],
  ] as const)('says what helps afterwards, people first (%s)', async (category, said, never) => {
    await open({ kind: 'log-report', draft: { target: 'video', reason: 'Rule', category } });
    await screen.until('Write down your report');
    await screen.press('Keep this');
    await screen.until('You may hear nothing back.');
    const text = screen.text();
    const places = said.map((words) => text.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    for (const words of never) expect(text).not.toContain(words);
  });
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
        account: { authorId: '99', authorHandle: 'sunny.cooks', name: 'Sunny' },
        actId: '7301',
        // No guide led here: nobody knows through which door it went.
        door: null,
        target: 'video',
        address: 'https://clips.example/@sunny.cooks/video/7301',
        reason: 'Harassment and bullying',
        category: 'harassment-bullying',
        number: '',
        sentUtc: '2026-11-20T21:14:00.000Z',
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

  it('proposes to look again in a week, and says no day to appeal: there is nothing to appeal yet', async () => {
    await open({ kind: 'log-report', draft }, { state: withRule(), set: { country: 'DE' } });
    await screen.until('Write down your report');
    const when = screen.field('When did you send it?').value.slice(0, 10);
    const days = (day: string) => Math.round((Date.parse(day) - Date.parse(when)) / 86_400_000);
    expect(days(screen.field('Look for an answer on').value)).toBe(7);
    expect(screen.root.querySelectorAll('input[type="date"]')).toHaveLength(1);
    await screen.press('Keep this');
    await screen.until('You may hear nothing back.');
    expect(screen.text()).not.toMatch(/appeal|ask them|ask again/i);
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
  const report = sampleReportEntry();
  const ANY = { ...EU_RULE, within: { days: 180 }, covers: 'any-report', region: 'any' } as const;
  const refusal = async (shown: typeof report, overrides: FakeOverrides) => {
    await open({ kind: 'log-answer', report: shown }, overrides);
    await screen.until('What did they answer?');
    await screen.tick('They said it breaks no rule');
  };

  it('says of a refusal that it does not mean it was okay', async () => {
    await refusal(report, {});
    await screen.press('Keep this');
    expect(screen.text()).toContain('They said it breaks no rule. That does not mean it was okay.');
    expect(screen.text()).not.toContain('You can appeal');
  });

  it('counts the time to appeal from the day of the answer, by the rule that ends first', async () => {
    await refusal(report, { state: withRule({ appealWithin: [EU_RULE, ANY] }), set: { country: 'DE' } });
    await screen.type('On which day?', '2026-07-01');
    expect(screen.field('You can appeal until about').value).toBe('2026-12-27');
    await screen.press('Keep this');
    expect(changes()).toMatchObject([
      { kind: 'log-answer', reportId: sampleId(700), answer: 'refused', askAgainUntil: '2026-12-27' },
    ]);
    expect(screen.text()).toContain('You can appeal until about Dec 27, 2026. Sooner is safer.');
    expect(screen.text()).toContain('Their answer may name a date. That one counts.');
  });

  it('forgets the day that an older version counted from the sending', async () => {
    await refusal(sampleReportEntry({ askAgainUntil: '2026-11-03' }), {});
    expect(screen.field('You can appeal until about').value).toBe('');
    await screen.press('Keep this');
    expect(changes()).toMatchObject([{ askAgainUntil: null }]);
  });

  it('promises the six months of the EU law only for the legal notice', async () => {
    const inGermany = { state: withRule(), set: { country: 'DE' } } as const;
    await refusal(sampleReportEntry({ category: 'illegal-content' }), inGermany);
    await screen.type('On which day?', '2026-07-01');
    expect(screen.field('You can appeal until about').value).toBe('2026-12-31');
    screen.close();
    await refusal(report, inGermany);
    await screen.type('On which day?', '2026-07-01');
    expect(screen.field('You can appeal until about').value).toBe('');
    await screen.press('Keep this');
    expect(changes()).toMatchObject([{ askAgainUntil: null }]);
    expect(screen.text()).toContain('If you sent the legal notice, you can appeal until about Dec 31, 2026.');
  });

  it('keeps the day that their answer names', async () => {
    await refusal(report, { state: withRule({ appealWithin: [ANY] }) });
    await screen.type('You can appeal until about', '2026-12-01');
    await screen.press('Keep this');
    expect(changes()).toMatchObject([{ askAgainUntil: '2026-12-01' }]);
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

  it('needs one of the answers', async () => {
    await open({ kind: 'log-answer', report });
    await screen.until('What did they answer?');
    await screen.press('Keep this');
    expect(changes()).toEqual([]);
    expect(screen.text()).toContain('Choose one of them.');
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
                told: NO_ACCOUNTS_TOLD,
                unreadable: 0,
                newer: 0,
                putAway: [],
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

  it('begins a new one with what the panel is about: on a profile the account', async () => {
    await open({ kind: 'reports' }, { state: samplePage({ report: { pageKind: 'profile' } }) });
    await screen.press('Write down a report');
    await screen.until('Write down your report');
    expect(screen.field('What did you report?').value).toBe('account');
  });

  it('says so when there are none, and when they cannot be opened', async () => {
    await open({ kind: 'reports' });
    await screen.until('There are none yet.');
    screen.close();
    await open({ kind: 'reports' }, { cases: { listCases: () => Promise.resolve({ ok: false, reason: 'damaged' }) } });
    await screen.until('does not open');
  });
});
