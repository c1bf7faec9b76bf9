import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../domain/case';
import { NO_ACCOUNTS_TOLD } from '../../domain/records/accounts-told';
import { toldOf } from '../../domain/testing/acts-in';
import { platformsOf, platformText } from './platform-text';
import { itemId, savedCase } from '../testing/saved-case';
import { t } from '../testing/words';

const common = { version: 1 as const, caseId: '10000000-0000-4000-8000-000000000000', itemId: null };
const report = (
  id: string,
  platformName: string,
  over: Partial<Extract<LogEntry, { kind: 'report' }>> = {},
): LogEntry => ({
  ...common,
  kind: 'report',
  id,
  writtenUtc: '2026-11-02T10:00:00.000Z',
  sentUtc: '2026-11-02T09:00:00.000Z',
  platformId: platformName,
  platformName,
  target: 'video',
  address: 'https://vidora.example/watch?v=abc0&utm_source=me',
  reason: 'Bullying',
  category: null,
  number: 'R-1',
  lookAgainOn: null,
  askAgainUntil: null,
  ...over,
});
const LOG: readonly LogEntry[] = [
  report('r1', 'Vidora'),
  report('r2', 'Vidora', { sentUtc: '2026-11-04T09:00:00.000Z', number: '', reason: 'Threats' }),
  report('r3', 'Clips', { address: 'https://clips.example/1' }),
  {
    ...common,
    kind: 'answer',
    id: 'a1',
    writtenUtc: '2026-11-05T09:00:00.000Z',
    reportId: 'r1',
    answer: 'none',
    answeredOn: '2026-11-05',
    words: '',
    askAgainUntil: null,
  },
  {
    ...common,
    kind: 'answer',
    id: 'a2',
    writtenUtc: '2026-11-06T09:00:00.000Z',
    reportId: 'r1',
    answer: 'refused',
    answeredOn: '2026-11-06',
    words: 'private answer',
    askAgainUntil: null,
  },
  { ...common, kind: 'diary', id: 'd1', writtenUtc: '2026-11-06T09:00:00.000Z', happenedOn: null, words: 'my diary' },
];

describe('the text for a platform', () => {
  it('says which accounts, what, where, when, which rule and what was reported already, and nothing private', async () => {
    const { timeline } = await savedCase(
      [
        { facts: { authorHandle: '@loud.fox' }, record: { note: 'my note' } },
        { facts: { authorHandle: '@ca\u202Et' } },
        { facts: { authorHandle: '@loud.fox' } },
      ],
      LOG,
      { case: { impact: 'I sleep badly.' } },
    );
    expect(platformText(timeline, 'Vidora', new Set([itemId(0), itemId(1)]), t)).toBe(`Report to Vidora

Accounts:
- @loud.fox (u-77)
- @ca[U+202E]t

What and where:
- https://vidora.example/watch?v=abc0
  a video, seen on 2026-11-01 10:00:00 UTC
- https://vidora.example/watch?v=abc1
  a video, seen on 2026-11-02 10:00:00 UTC

Which rule I think it breaks:
- Bullying
- Threats

Reported already:
- on 2026-11-02 09:00:00 UTC, number R-1, answer noted: they said it breaks no rule
- on 2026-11-04 09:00:00 UTC, no answer noted

What I say here is true as far as I know.
`);
  });

  it('names nothing that the account did that this happens to: whoever gets the text may take it down', async () => {
    const affected = toldOf({ handle: 'mara.lin' }).affected.map((answer) => ({ ...answer, platformId: 'vidora' }));
    const { timeline } = await savedCase(
      [{ facts: { authorHandle: '@Mara.Lin' } }, { facts: { authorHandle: '@loud.fox' } }],
      [],
      { told: { ...NO_ACCOUNTS_TOLD, affected } },
    );
    const text = platformText(timeline, 'Vidora', new Set([itemId(0), itemId(1)]), t);
    expect(text).toContain('watch?v=abc1');
    expect(text).not.toMatch(/abc0|mara/i);
  });

  it('is about one platform, and knows which there are', async () => {
    const { timeline } = await savedCase([{}], LOG);
    expect(platformsOf(timeline)).toEqual(['Vidora', 'Clips']);
    const other = platformText(timeline, 'Clips', new Set([itemId(0)]), t);
    expect(other).toContain('- https://clips.example/1\n');
    expect(other).not.toContain('vidora');
    expect(platformsOf((await savedCase([])).timeline)).toEqual([]);
  });
});
