import { describe, expect, it } from 'vitest';
import { isSameAccount, type CaseAccount } from './case-matching';

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
});
