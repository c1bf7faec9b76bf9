import { describe, expect, it } from 'vitest';
import { sampleAct, sampleCaseSummary, sampleSummary } from '../../tests/support/sample-data';
import { caseNaming } from './case-naming';
import { peopleOf } from './people';

const account = { platformId: 'clips', platformName: 'Clips', authorId: null, authorHandle: '@mara' };
const unnamed = { ...sampleCaseSummary().case, name: '', account };
const acted = (handle: string) => sampleSummary({ acts: [sampleAct({ accountId: null, handle })] });

describe('a case is called', () => {
  it("by the person's own name for it, whoever acted", () => {
    const people = peopleOf([acted('wolf')]);
    expect(caseNaming({ ...unnamed, name: ' School ' }, people)).toEqual({ kind: 'own', name: ' School ' });
  });

  it('never by a name in which nothing is to be seen', () => {
    expect(caseNaming({ ...unnamed, name: '\u202e \u200b' }, [])).toEqual({ kind: 'account', account });
  });

  it('after its account, where that account acted or nobody looked', () => {
    expect(caseNaming(unnamed, [])).toEqual({ kind: 'account', account });
    expect(caseNaming(unnamed, peopleOf([acted('Mara'), acted('wolf')]))).toEqual({ kind: 'account', account });
  });

  it('after those who acted, where its account did nothing', () => {
    const naming = caseNaming(unnamed, peopleOf([acted('wolf'), acted('wolf'), acted('fox')]));
    expect(naming).toMatchObject({ kind: 'people', first: { handle: 'wolf' }, others: 1 });
  });

  it('after nothing, where it has no name, no account and nobody in it', () => {
    expect(caseNaming({ ...unnamed, account: null }, [])).toEqual({ kind: 'nothing' });
  });
});
