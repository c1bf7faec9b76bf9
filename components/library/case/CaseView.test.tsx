import { afterEach, describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../lib/domain/case';
import {
  sampleCase,
  sampleCaseSummary,
  sampleId,
  sampleReportEntry,
  sampleSummary,
} from '../../../tests/support/sample-data';
import type { Screen } from '../../../tests/support/screen';
import { axeFindings } from '../testing/axe';
import { CASE_ID, oneCase, showLibrary, timelineOf } from '../testing/library-screen';

let screen: Screen | null = null;
afterEach(() => {
  screen?.close();
  screen = null;
});

const base = { version: 1, caseId: CASE_ID, itemId: null } as const;
const report = sampleReportEntry({ number: 'A-17', askAgainUntil: '2027-04-03' });
const answer: LogEntry = {
  ...base,
  kind: 'answer',
  id: sampleId(701),
  writtenUtc: '2026-10-05T10:00:00.000Z',
  reportId: report.id,
  answer: 'refused',
  answeredOn: '2026-10-05',
  words: '',
  askAgainUntil: null,
};
const diary: LogEntry = {
  ...base,
  kind: 'diary',
  id: sampleId(702),
  writtenUtc: '2026-10-09T10:00:00.000Z',
  happenedOn: null,
  words: 'he wrote to my sister too',
};
const contact: LogEntry = {
  ...base,
  kind: 'contact',
  id: sampleId(703),
  writtenUtc: '2026-10-10T10:00:00.000Z',
  with: 'police',
  on: '2026-10-10',
  number: 'P 5',
  words: '',
};
const whole = timelineOf([sampleSummary({ savedUtc: '2026-04-01T10:00:00.000Z' })], [report, answer, diary, contact]);
const lines = () =>
  [...(screen?.root.querySelectorAll('.timeline-line') ?? [])].map((line) =>
    (line.textContent ?? '').replace(/[\u2068\u2069]/g, '').replace(/\s+/g, ' '),
  );

describe('the timeline', () => {
  it('tells what happened, what was done and what was answered, oldest first', async () => {
    screen = (await showLibrary(oneCase(whole), { caseId: CASE_ID })).screen;
    const told = lines();
    expect(told[0]).toContain('Saved a video by @sunny.cooks');
    expect(told[1]).toContain('Reported on Clips: Harassment and bullying');
    expect(told[1]).toContain('number A-17');
    // Older versions counted a last day from the sending. The time to appeal starts with the answer.
    expect(told[1]).not.toContain('Apr 3, 2027');
    expect(told[2]).toContain('They answered: they said it breaks no rule');
    expect(told[3]).toContain('he wrote to my sister too');
    expect(told[4]).toContain('Told the police');
    expect(screen.text()).toContain('“It breaks no rule” does not mean it was okay.');
    await screen.press('Oldest first. Change order');
    expect(lines()[0]).toContain('Told the police');
  });

  it('shows only one kind when asked', async () => {
    screen = (await showLibrary(oneCase(whole), { caseId: CASE_ID })).screen;
    await screen.press('Diary');
    expect(lines()).toHaveLength(1);
    expect(screen.button('Diary').getAttribute('aria-pressed')).toBe('true');
    await screen.press('All');
    expect(lines()).toHaveLength(5);
  });

  it('says how many items cannot be read instead of dropping them', async () => {
    screen = (await showLibrary(oneCase({ ...whole, unreadable: 2 }), { caseId: CASE_ID })).screen;
    expect(screen.text()).toContain('2 items do not open. They may be damaged.');
  });

  it('shows a long timeline in pieces, newest first', async () => {
    const many = Array.from({ length: 120 }, (_, index) =>
      sampleSummary({ id: sampleId(index), savedUtc: new Date(Date.UTC(2026, 0, 1, 0, index)).toISOString() }),
    );
    screen = (await showLibrary(oneCase(timelineOf(many)), { caseId: CASE_ID })).screen;
    expect(lines()).toHaveLength(50);
    await screen.press('Show more');
    expect(lines()).toHaveLength(100);
  });
});

describe('adding to a case', () => {
  it('keeps a diary line only once there are words', async () => {
    const shown = await showLibrary(oneCase(whole), { caseId: CASE_ID });
    screen = shown.screen;
    await screen.press('Write in the diary');
    await screen.press('Keep it');
    expect(shown.called('cases.change')).toHaveLength(0);
    expect(screen.text()).toContain('Write something first.');
    await screen.type('What happened?', 'again at school');
    await screen.press('Keep it');
    expect(shown.called('cases.change')).toMatchObject([
      [{ kind: 'log-diary', caseId: CASE_ID, happenedOn: null, words: 'again at school' }],
    ]);
    expect(document.activeElement?.textContent).toBe('@sunny.cooks on Clips');
  });

  it('logs the answer to a report, and a day to appeal only if the person names one', async () => {
    const shown = await showLibrary(oneCase(timelineOf([], [report])), { caseId: CASE_ID });
    screen = shown.screen;
    await screen.press('They answered');
    screen.root.querySelector<HTMLInputElement>('input[value="refused"]')?.click();
    await screen.settle();
    expect(screen.text()).toContain('does not mean it was okay');
    expect(screen.text()).toContain('If you want to appeal');
    expect(screen.root.querySelector('.copy-text')?.textContent).toContain('I do not agree with this answer.');
    await screen.press('Keep it');
    expect(shown.called('cases.change')).toMatchObject([
      [
        {
          kind: 'log-answer',
          reportId: report.id,
          answer: 'refused',
          answeredOn: '2026-11-20',
          words: '',
          askAgainUntil: null,
        },
      ],
    ]);
  });

  it('keeps what was typed and says why when it cannot be written down', async () => {
    const shown = await showLibrary(
      oneCase(whole, { cases: { change: () => Promise.resolve({ ok: false, reason: 'disk-full' }) } }),
      { caseId: CASE_ID },
    );
    screen = shown.screen;
    await screen.press('I told someone');
    await screen.type('Their number for it', 'P 9');
    await screen.press('Keep it');
    expect(screen.text()).toContain('There is no room left on this computer.');
    expect(screen.field('Their number for it').value).toBe('P 9');
  });

  it('names the case, its people and its impact', async () => {
    const shown = await showLibrary(oneCase(whole), { caseId: CASE_ID });
    screen = shown.screen;
    await screen.press('Name, people, what it did');
    await screen.type('Name of this case', '  Comments since October ');
    await screen.press('Keep it');
    expect(shown.called('cases.change')).toMatchObject([
      [{ kind: 'describe-case', caseId: CASE_ID, name: 'Comments since October', people: '', impact: '' }],
    ]);
  });
});

describe('splitting and merging', () => {
  it('takes chosen lines into a new case, answers together with their report', async () => {
    const shown = await showLibrary(oneCase(whole), { caseId: CASE_ID });
    screen = shown.screen;
    await screen.press('Split this case');
    await screen.press('Make the new case');
    expect(shown.called('cases.change')).toHaveLength(0);
    await screen.tick('Reported on Clips');
    expect(screen.text()).toContain('2 lines go into the new case.');
    await screen.press('Make the new case');
    expect(shown.called('cases.change')).toMatchObject([
      [{ kind: 'split-case', caseId: CASE_ID, itemIds: [], logIds: [report.id, answer.id], name: '' }],
    ]);
    expect(shown.called('cases.timeline').at(-1)).toEqual([sampleId(901)]);
  });

  it('puts a case into another one only after explaining and a second press', async () => {
    const other = sampleCase({ id: sampleId(501), name: 'Older' });
    const shown = await showLibrary(
      oneCase(whole, {
        cases: {
          listCases: () =>
            Promise.resolve({ ok: true, value: [sampleCaseSummary(), sampleCaseSummary({ case: other })] }),
        },
      }),
      { caseId: CASE_ID },
    );
    screen = shown.screen;
    await screen.press('Put it together with another case');
    expect(screen.maybeButton('Put them together')).toBeNull();
    screen.root.querySelector<HTMLInputElement>(`input[value="${other.id}"]`)?.click();
    await screen.settle();
    await screen.press('Put them together');
    expect(screen.text()).toContain('Everything in “@sunny.cooks on Clips” goes into “Older”.');
    await screen.press('Not now');
    expect(shown.called('cases.change')).toHaveLength(0);
    await screen.press('Put them together');
    await screen.press('Yes, put them together');
    expect(shown.called('cases.change')).toMatchObject([[{ kind: 'merge-cases', from: CASE_ID, into: other.id }]]);
  });
});

describe('what was removed', () => {
  it('still says that something was deleted or put away, and offers to delete what is put away', async () => {
    const body = {
      version: 1,
      recordSha256: null,
      signature: null,
      extensionVersion: '0.1.0',
      caseId: CASE_ID,
    } as const;
    const link = { sequence: 1, previous: '', bodySha256: '', digest: '' };
    const shown = await showLibrary(
      oneCase(whole, {
        cases: {
          custody: () =>
            Promise.resolve({
              ok: true,
              value: [
                {
                  link,
                  bodyBytes: null,
                  body: {
                    ...body,
                    utc: '2026-10-01T10:00:00.000Z',
                    action: 'deleted',
                    itemId: sampleId(31),
                    detail: 'wrong person',
                  },
                },
                {
                  link,
                  bodyBytes: null,
                  body: {
                    ...body,
                    utc: '2026-10-02T10:00:00.000Z',
                    action: 'withheld',
                    itemId: sampleId(32),
                    detail: '',
                  },
                },
                ...(['withheld', 'deleted'] as const).map((action, index) => ({
                  link,
                  bodyBytes: null,
                  body: {
                    ...body,
                    utc: `2026-10-03T10:0${String(index)}:00.000Z`,
                    action,
                    itemId: sampleId(33),
                    detail: '',
                  },
                })),
              ],
            }),
        },
      }),
      { caseId: CASE_ID },
    );
    screen = shown.screen;
    const details = [...screen.root.querySelectorAll('details')].find((one) =>
      one.textContent?.includes('Deleted or put away'),
    );
    if (details === undefined) throw new Error('no list of what was removed');
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    await screen.settle();
    expect(details.textContent).toContain('Deleted: something saved here');
    expect(details.textContent).toContain('wrong person');
    expect(details.textContent).toContain('Deleted: something put away before, which must not be kept');
    await screen.press('Delete this');
    await screen.press('Yes, delete it');
    expect(shown.called('cases.change')).toMatchObject([[{ kind: 'delete-item', itemId: sampleId(32), why: '' }]]);
  });
});

it('says when a comment was posted, how that is known and what the page shows, apart from when it was saved', async () => {
  const act = { kind: 'comment' as const, id: null, accountId: null, handle: 'grau.wolf', name: null, address: null };
  const item = sampleSummary({
    savedUtc: '2026-11-20T21:14:00.000Z',
    acts: [
      {
        ...act,
        words: null,
        shortened: false,
        pictures: 1,
        exactUtc: '2026-11-01T20:05:00.000Z',
        timeHow: 'from-id',
        shownTime: '2 w',
        day: null,
      },
    ],
  });
  screen = (await showLibrary(oneCase(timelineOf([item])), { caseId: CASE_ID })).screen;
  const line = screen.root.querySelector('.timeline-line')?.textContent ?? '';
  expect(line).toMatch(/Posted: Nov 1, 2026.*\(worked out from its id\)/);
  expect(line).toContain('Time shown there: “2 w”');
  expect(line).toContain('no words, 1 picture');
  expect(line).toContain('saved Nov 20, 2026');
});

it('has nothing for axe to find in the forms of a case', async () => {
  screen = (await showLibrary(oneCase(whole), { caseId: CASE_ID })).screen;
  await screen.press('They answered again');
  expect(await axeFindings(screen.root)).toEqual([]);
  await screen.press('Cancel');
  await screen.press('Split this case');
  expect(await axeFindings(screen.root)).toEqual([]);
});
