import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import { sampleComment, samplePage } from '../../../tests/support/sample-data';
import { askedAbout, askedComment, type AnsweredNo } from '../../../lib/domain/under-18';
import type { PanelSession } from '../session';
import { reportKey } from '../subject/subject';
import { answerFor } from './subject-memory';

const page = samplePage();
const comment = sampleComment();

/** A panel in which the line was answered for this page and comment. */
function answered(each: boolean): PanelSession {
  const comments: readonly string[] = [askedComment(comment)];
  const answer = { ...askedAbout(page.report), comments, each } as AnsweredNo;
  return { asked: signal(new Map([[reportKey(page.report), answer]])) } as unknown as PanelSession;
}

it('an answer for the page holds for another save of it, and not for pictures of each: that is asked anew', () => {
  expect(answerFor(answered(false), page, [comment], false)).not.toBeNull();
  expect(answerFor(answered(false), page, [comment], true)).toBeNull();
  expect(answerFor(answered(true), page, [comment], true)).not.toBeNull();
});
