import { describe, expect, it } from 'vitest';
import { sampleCaseSummary } from '../../tests/support/sample-data';
import { allWords } from '../../tests/support/screen';
import { caseName } from './case-name';
import { UNKNOWN_TIME } from '../../lib/domain/timeline-time';
import { atHandle } from './shown-text';

const sample = sampleCaseSummary().case;
const account = {
  platformId: 'clips',
  platformName: 'Clips',
  authorId: null,
  authorHandle: '@@mara',
};
const named = (change: Partial<typeof sample>) =>
  caseName(allWords(), { ...sample, name: '', account, ...change }, null);

describe('the name of a case', () => {
  it("is the person's own, in one line of a length that can be read", () => {
    expect(named({ name: ' School ' })).toBe('School');
    expect(named({ name: 'a'.repeat(500) })).toBe(`${'a'.repeat(120)}…`);
  });
  it('shows no characters that turn or hide text, in a name or in an account', () => {
    expect(named({ name: 'Sch\u202Eool' })).toBe('School');
    expect(named({ name: '\u202E ' })).toBe('@mara on Clips');
    expect(named({ account: { ...account, authorHandle: '\u202Emara' } })).toBe('@mara on Clips');
  });
  it('is the account, then the platform and the day, then the day', () => {
    expect(named({})).toBe('@mara on Clips');
    expect(named({ account: { ...account, authorHandle: null } })).toMatch(/^Clips, since .*20\d\d/);
    expect(named({ account: null })).toMatch(/^Case from .*20\d\d/);
    expect(named({ account: null, openedUtc: UNKNOWN_TIME })).toBe('A case whose name does not open');
  });
});

describe('the name of a case about what came to an account that this happens to', () => {
  const affected = (whose: 'mine' | 'helped', who = '') =>
    caseName(
      allWords(),
      { ...sample, name: '', account },
      {
        platformId: 'clips',
        platformName: 'Clips',
        accountId: null,
        handle: '@mara',
        name: null,
        whose,
        who,
      },
    );
  it('never holds that account', () => {
    expect(affected('mine')).toBe('Comments under my video or post, Clips');
    expect(affected('helped')).toBe('Comments to someone I help, Clips');
    expect(affected('helped', 'my sister')).toBe('Comments to \u2068my sister\u2069, Clips');
  });
});

describe('a handle', () => {
  it('has one sign in front, and none where the site writes a name or a path', () => {
    expect(['mara', '@mara', '@@mara', 'Mara Lind', 'u/mara', ''].map(atHandle)).toEqual([
      '@mara',
      '@mara',
      '@mara',
      'Mara Lind',
      'u/mara',
      '',
    ]);
  });
});
