import { describe, expect, it } from 'vitest';
import { sampleRecord } from '../../tests/support/sample-data';
import { accountOf, isSameAccount, type CaseAccount } from './case-matching';

const account = (change: Partial<CaseAccount>): CaseAccount => ({
  platformId: 'clips',
  platformName: 'Clips',
  authorId: null,
  authorHandle: null,
  ...change,
});

describe('finding the case of an account', () => {
  it('goes by the stable id where both have one, even when the handle was changed', () => {
    expect(
      isSameAccount(account({ authorId: '7', authorHandle: 'old' }), account({ authorId: '7', authorHandle: 'new' })),
    ).toBe(true);
  });

  it('does not mix up two accounts because a handle was taken over', () => {
    expect(
      isSameAccount(account({ authorId: '7', authorHandle: 'same' }), account({ authorId: '8', authorHandle: 'same' })),
    ).toBe(false);
  });

  it('goes by the handle where one has no id, whatever its case and sign', () => {
    expect(isSameAccount(account({ authorId: '7', authorHandle: '@Mara' }), account({ authorHandle: 'mara' }))).toBe(
      true,
    );
  });

  it('never matches on nothing, or across platforms', () => {
    expect(isSameAccount(account({}), account({}))).toBe(false);
    expect(isSameAccount(account({ authorHandle: 'a' }), account({ platformId: 'other', authorHandle: 'a' }))).toBe(
      false,
    );
    expect(isSameAccount(null, account({ authorHandle: 'a' }))).toBe(false);
  });

  it('reads the account off a record, and none where the page told none', () => {
    const facts = { authorId: { value: ' 7 ', reader: 'x' }, authorHandle: null };
    const page = {
      kind: 'page',
      pageKind: 'video',
      pickedComment: null,
      platform: { id: 'clips', name: 'Clips' },
    } as const;
    expect(accountOf(sampleRecord({ ...page, facts }))).toEqual(account({ authorId: '7' }));
    expect(accountOf(sampleRecord({ ...page, facts: {} }))).toBeNull();
    expect(accountOf(sampleRecord({ ...page, platform: null, facts }))).toBeNull();
  });

  it('is that of whoever wrote a picked comment, never of the owner of the page', () => {
    const facts = { authorId: { value: '7', reader: 'x' }, authorHandle: { value: 'mara.lin', reader: 'x' } };
    const picked = { index: 3, authorHandle: 'grau.wolf', text: 'See you Monday.', timeText: null, cite: null };
    const under = { kind: 'page', pageKind: 'video', platform: { id: 'clips', name: 'Clips' }, facts } as const;
    expect(accountOf(sampleRecord({ ...under, pickedComment: picked }))).toEqual(
      account({ authorHandle: 'grau.wolf' }),
    );
    expect(accountOf(sampleRecord({ ...under, pickedComment: { ...picked, authorHandle: null } }))).toBeNull();
  });

  it("is nobody's alone where several wrote, and theirs where all comments are of one account", () => {
    const [wolf] = sampleRecord({
      kind: 'page',
      pageKind: 'video',
      platform: { id: 'clips', name: 'Clips' },
      pickedComment: { index: 3, authorHandle: 'grau.wolf', text: 'See you Monday.', timeText: null, cite: null },
    }).acts;
    if (wolf?.by?.handle == null) throw new Error('no writer');
    const by = (value: string) => ({ ...wolf, by: { ...wolf.by, handle: { value, how: 'x' } } }) as typeof wolf;
    expect(accountOf({ acts: [wolf, by('Grau.Wolf')] })).toEqual(account({ authorHandle: 'grau.wolf' }));
    expect(accountOf({ acts: [wolf, by('nordpfad')] })).toBeNull();
    expect(accountOf({ acts: [wolf, { ...wolf, by: null }] })).toBeNull();
  });
});
