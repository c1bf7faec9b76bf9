import { describe, expect, it } from 'vitest';
import { sampleCase, sampleCaseSummary, sampleComment, sampleId, samplePage } from '../../../tests/support/sample-data';
import { NO_ACCOUNTS_TOLD } from '../../../lib/domain/records/accounts-told';
import { toldOf } from '../../../lib/domain/testing/acts-in';
import { changeOf, startForm } from '../log/report-form';
import { createSession, type PanelSession } from '../session';
import { subjectKey } from '../subject/subject';
import { commentKey, lastSavedOf } from '../subject/who-acted';
import { caseForSave } from './case-for-save';

const NOW = '2026-11-21T10:00:00.000Z';
const page = samplePage();
const subject = subjectKey(page);
const wolf = sampleComment({ id: 'c1', authorHandle: 'grau.wolf', text: 'Leave' });
const stein = sampleComment({ id: 'c2', authorHandle: 'steinbeisser', text: 'See you Monday.' });

function picking(comment: typeof wolf | null, session: PanelSession = createSession()): PanelSession {
  session.picked.value = comment === null ? null : { subject, comment, among: [] };
  return session;
}
function saved(session: PanelSession, comment: typeof wolf | null, caseId: string): void {
  session.saved.value = [
    ...session.saved.value,
    {
      itemId: sampleId(1),
      caseId,
      subject,
      comments: comment === null ? [] : [commentKey(comment)],
      atUtc: '2026-11-20T21:14:00.000Z',
    },
  ];
}
const caseOf = (id: number, authorHandle: string, authorId: string | null = null) =>
  sampleCaseSummary({
    case: sampleCase({
      id: sampleId(id),
      account: { platformId: 'clips', platformName: 'Clips', authorId, authorHandle },
    }),
  });
const owner = caseOf(1, 'sunny.cooks', '99');

describe('the case a save goes into', () => {
  it('is the one of the account of the page, where the page itself is saved', () => {
    expect(caseForSave([owner], page, picking(null), NO_ACCOUNTS_TOLD, NOW)).toEqual({
      kind: 'account',
      id: null,
      found: owner,
    });
  });

  it('is never that of the owner of the page for a comment of somebody else', () => {
    expect(caseForSave([owner], page, picking(wolf), NO_ACCOUNTS_TOLD, NOW)).toEqual({
      kind: 'new',
      id: null,
      before: null,
    });
  });

  it('keeps together what several accounts wrote under one page, and leaves out the page itself', () => {
    const session = picking(stein);
    saved(session, null, sampleId(1));
    expect(caseForSave([owner], page, session, NO_ACCOUNTS_TOLD, NOW).kind).toBe('new');
    saved(session, wolf, sampleId(2));
    const ofWolf = caseOf(2, 'grau.wolf');
    expect(caseForSave([owner, ofWolf], page, session, NO_ACCOUNTS_TOLD, NOW)).toEqual({
      kind: 'page',
      id: sampleId(2),
      found: ofWolf,
    });
  });

  it('is the open case of the writer before that of the page, and the chosen one before both', () => {
    const session = picking(stein);
    saved(session, wolf, sampleId(2));
    const ofStein = caseOf(3, 'SteinBeisser');
    expect(caseForSave([caseOf(2, 'grau.wolf'), ofStein], page, session, NO_ACCOUNTS_TOLD, NOW)).toMatchObject({
      kind: 'account',
      found: ofStein,
    });
    session.chosenCase.value = { id: sampleId(9), name: 'School' };
    expect(caseForSave([ofStein], page, session, NO_ACCOUNTS_TOLD, NOW)).toEqual({
      kind: 'chosen',
      id: sampleId(9),
      name: 'School',
    });
  });
});

describe('a case that only the handle tells', () => {
  it('is joined for thirty days; after them the person is asked, because handles are taken over', () => {
    const later = '2026-12-25T10:00:00.000Z';
    const ofWolf = caseOf(2, 'grau.wolf');
    expect(caseForSave([ofWolf], page, picking(wolf), NO_ACCOUNTS_TOLD, NOW).kind).toBe('account');
    expect(caseForSave([ofWolf], page, picking(wolf), NO_ACCOUNTS_TOLD, later)).toEqual({
      kind: 'new',
      id: null,
      before: ofWolf,
    });
  });
});

describe('an old case of which the person said that it is of the same account', () => {
  it('is joined by that account alone: what somebody else wrote does not follow it there', () => {
    const later = '2026-12-25T10:00:00.000Z';
    const ofWolf = caseOf(2, 'grau.wolf');
    const session = picking(wolf);
    session.sameAccount.value = new Set([ofWolf.case.id]);
    expect(caseForSave([ofWolf], page, session, NO_ACCOUNTS_TOLD, later)).toMatchObject({ id: sampleId(2) });
    expect(caseForSave([ofWolf], page, picking(stein, session), NO_ACCOUNTS_TOLD, later).kind).toBe('new');
  });
});

describe('where it happens to the owner of the page', () => {
  const told = toldOf({ handle: '@Sunny.Cooks' });

  it('the page, and what others write under it, go into one case', () => {
    expect(caseForSave([owner], page, picking(null), told, NOW)).toMatchObject({ kind: 'account', found: owner });
    expect(caseForSave([caseOf(2, 'grau.wolf'), owner], page, picking(wolf), told, NOW)).toMatchObject({
      kind: 'account',
      found: owner,
    });
    expect(caseForSave([caseOf(2, 'grau.wolf')], page, picking(wolf), told, NOW).kind).toBe('new');
  });

  it('what was saved of this page before the answer stays together with what comes after it', () => {
    const session = picking(stein);
    saved(session, wolf, sampleId(2));
    expect(caseForSave([caseOf(2, 'grau.wolf')], page, session, told, NOW)).toMatchObject({
      kind: 'page',
      id: sampleId(2),
    });
  });
});

describe('the case that several comments go into at once', () => {
  const ticking = (...comments: readonly (typeof wolf)[]): PanelSession => {
    const session = picking(null);
    const ticked = new Map(comments.map((comment) => [commentKey(comment), comment]));
    session.ticked.value = { subject, comments: ticked, among: comments, forSave: true };
    return session;
  };

  it('is never that of the owner of the page, and a new one where none of the writers has one', () => {
    expect(caseForSave([owner], page, ticking(wolf, stein), NO_ACCOUNTS_TOLD, NOW)).toEqual({
      kind: 'new',
      id: null,
      before: null,
    });
  });

  it('is that of any of the writers, where the last save says nothing else', () => {
    const ofStein = caseOf(3, 'SteinBeisser');
    expect(caseForSave([owner, ofStein], page, ticking(wolf, stein), NO_ACCOUNTS_TOLD, NOW)).toEqual({
      kind: 'page',
      id: sampleId(3),
      found: ofStein,
    });
    const session = ticking(wolf, stein);
    saved(session, wolf, sampleId(2));
    expect(caseForSave([ofStein, caseOf(2, 'other')], page, session, NO_ACCOUNTS_TOLD, NOW)).toMatchObject({
      kind: 'page',
      id: sampleId(2),
    });
  });

  it('is that of the writer where all are of one', () => {
    const ofWolf = caseOf(2, 'grau.wolf');
    const again = sampleComment({ id: 'c3', authorHandle: 'Grau.Wolf', text: 'Go' });
    expect(caseForSave([ofWolf], page, ticking(wolf, again), NO_ACCOUNTS_TOLD, NOW)).toMatchObject({
      kind: 'account',
      found: ofWolf,
    });
  });
});

describe('a report of a comment', () => {
  const form = startForm(
    { target: 'comment', reason: 'Threats', category: 'violence-threats' },
    page,
    '2026-11-20T21:14:00.000Z',
  );

  it('is logged for whoever wrote it, at its own address', () => {
    const about = { ...wolf, cite: 'https://clips.example/c/1' };
    const change = changeOf(form, { target: 'comment', reason: '', category: null }, page, about, {
      itemId: null,
      caseId: null,
    });
    expect(change).toMatchObject({
      account: { authorId: null, authorHandle: 'grau.wolf' },
      address: 'https://clips.example/c/1',
    });
  });

  it('is tied to the save of this very comment, not to that of its neighbour', () => {
    const session = createSession();
    saved(session, wolf, sampleId(2));
    expect(lastSavedOf(session, subject, stein)).toBeUndefined();
    expect(lastSavedOf(session, subject, null)).toBeUndefined();
    expect(lastSavedOf(session, subject, wolf)?.caseId).toBe(sampleId(2));
  });
});
