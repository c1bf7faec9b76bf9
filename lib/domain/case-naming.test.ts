import { describe, expect, it } from 'vitest';
import { sampleAct, sampleCaseSummary, sampleSummary } from '../../tests/support/sample-data';
import { caseNaming as namingOf } from './case-naming';
import { affectedOf } from './affected-accounts';
import { peopleIn, toldOf } from './testing/acts-in';

const account = { platformId: 'clips', platformName: 'Clips', authorId: null, authorHandle: '@mara' };
const unnamed = { ...sampleCaseSummary().case, name: '', account };
const caseNaming = (shown: Parameters<typeof namingOf>[0], people: Parameters<typeof namingOf>[1]) =>
  namingOf(shown, people, null);
const acted = (handle: string) => sampleSummary({ acts: [sampleAct({ accountId: null, handle })] });

describe('a case is called', () => {
  it("by the person's own name for it, whoever acted", () => {
    const people = peopleIn([acted('wolf')]);
    expect(caseNaming({ ...unnamed, name: ' School ' }, people)).toEqual({ kind: 'own', name: ' School ' });
  });

  it('never by a name in which nothing is to be seen', () => {
    expect(caseNaming({ ...unnamed, name: '\u202e \u200b' }, [])).toEqual({ kind: 'account', account });
  });

  it('after its account, where that account acted or nobody looked', () => {
    expect(caseNaming(unnamed, [])).toEqual({ kind: 'account', account });
    expect(caseNaming(unnamed, peopleIn([acted('Mara'), acted('wolf')]))).toEqual({ kind: 'account', account });
  });

  it('after those who acted, where its account did nothing', () => {
    const naming = caseNaming(unnamed, peopleIn([acted('wolf'), acted('wolf'), acted('fox')]));
    expect(naming).toMatchObject({ kind: 'people', first: { handle: 'wolf' }, others: 1 });
  });

  it('never after an account that this happens to, but as what came to it', () => {
    const affected = affectedOf(toldOf({ handle: 'Mara' }), account);
    const naming = namingOf(unnamed, peopleIn([acted('wolf')]), affected);
    expect(naming).toMatchObject({ kind: 'affected', account: { whose: 'mine', platformName: 'Clips' } });
    expect(namingOf({ ...unnamed, name: 'School' }, [], affected)).toEqual({ kind: 'own', name: 'School' });
  });

  it('after nothing, where it has no name, no account and nobody in it', () => {
    expect(caseNaming({ ...unnamed, account: null }, [])).toEqual({ kind: 'nothing' });
  });
});
