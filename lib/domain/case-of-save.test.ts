import { describe, expect, it } from 'vitest';
import { sampleRecord } from '../../tests/support/sample-data';
import { placeOwner } from './act';
import type { CaseAccount } from './case-matching';
import { accountOf, caseAccountOf } from './case-of-save';
import { NO_ACCOUNTS_TOLD, type AccountsTold } from './records/accounts-told';
import { toldOf } from './testing/acts-in';

const account = (change: Partial<CaseAccount>): CaseAccount => ({
  platformId: 'clips',
  platformName: 'Clips',
  authorId: null,
  authorHandle: null,
  ...change,
});
const of = (record: Parameters<typeof accountOf>[0]) => accountOf(record, NO_ACCOUNTS_TOLD);

describe('the account a save is about', () => {
  it('reads the account off a record, and none where the page told none', () => {
    const facts = { authorId: { value: ' 7 ', reader: 'x' }, authorHandle: null };
    const page = {
      kind: 'page',
      pageKind: 'video',
      pickedComment: null,
      platform: { id: 'clips', name: 'Clips' },
    } as const;
    expect(of(sampleRecord({ ...page, facts }))).toEqual(account({ authorId: '7' }));
    expect(of(sampleRecord({ ...page, facts: {} }))).toBeNull();
    expect(of(sampleRecord({ ...page, platform: null, facts }))).toBeNull();
  });

  it('is that of whoever wrote a picked comment, never of the owner of the page', () => {
    const facts = { authorId: { value: '7', reader: 'x' }, authorHandle: { value: 'mara.lin', reader: 'x' } };
    const picked = { index: 3, authorHandle: 'grau.wolf', text: 'See you Monday.', timeText: null, cite: null };
    const under = { kind: 'page', pageKind: 'video', platform: { id: 'clips', name: 'Clips' }, facts } as const;
    expect(of(sampleRecord({ ...under, pickedComment: picked }))).toEqual(account({ authorHandle: 'grau.wolf' }));
    expect(of(sampleRecord({ ...under, pickedComment: { ...picked, authorHandle: null } }))).toBeNull();
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
    expect(of({ acts: [wolf, by('Grau.Wolf')] })).toEqual(account({ authorHandle: 'grau.wolf' }));
    expect(of({ acts: [wolf, by('nordpfad')] })).toBeNull();
    expect(of({ acts: [wolf, { ...wolf, by: null }] })).toBeNull();
  });
});

describe('where it happens to the owner of the page', () => {
  const facts = { authorId: { value: '7', reader: 'x' }, authorHandle: { value: 'mara.lin', reader: 'x' } };
  const page = { kind: 'page', pageKind: 'video', platform: { id: 'clips', name: 'Clips' }, facts } as const;
  const picked = { index: 3, authorHandle: 'grau.wolf', text: 'See you Monday.', timeText: null, cite: null };
  const hers = account({ authorId: '7', authorHandle: 'mara.lin' });

  const caseOf = (record: Parameters<typeof placeOwner>[0], told: AccountsTold) =>
    caseAccountOf(record, placeOwner(record), told);

  it('a save of her video, with comments or without, goes into the case of what comes to her', () => {
    const told = toldOf({ handle: '@Mara.Lin' });
    expect(caseOf(sampleRecord({ ...page, pickedComment: null }), told)).toEqual(hers);
    expect(caseOf(sampleRecord({ ...page, pickedComment: picked }), told)).toEqual(hers);
    expect(accountOf(sampleRecord({ ...page, pickedComment: null }), told)).toBeNull();
  });

  it("under a stranger's video it is whoever wrote the comment, and her own answer makes nobody an account that acted", () => {
    const told = toldOf({ handle: 'lina' });
    const [wolf] = sampleRecord({ ...page, pickedComment: picked }).acts;
    if (wolf?.by?.handle == null) throw new Error('no writer');
    const answer = { ...wolf, by: { ...wolf.by, handle: { value: 'Lina', how: 'x' } } };
    const place = sampleRecord(page).place;
    expect(caseOf({ acts: [wolf, answer], place }, told)).toEqual(account({ authorHandle: 'grau.wolf' }));
    expect(caseOf({ acts: [answer], place }, told)).toBeNull();
  });

  it('another account that took over her handle is not hers', () => {
    const told = toldOf({ handle: 'mara.lin', accountId: '8' });
    expect(caseOf(sampleRecord({ ...page, pickedComment: null }), told)).toEqual(hers);
    expect(accountOf(sampleRecord({ ...page, pickedComment: null }), told)).toEqual(hers);
  });
});
