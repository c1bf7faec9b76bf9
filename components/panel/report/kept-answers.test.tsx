import { describe, expect, it } from 'vitest';
import { NO_ANSWERS, type ChecklistAnswers } from '../../../lib/domain/checklist';
import { answerHarm } from '../../../lib/domain/checklist-rules';
import { sampleComment, samplePage } from '../../../tests/support/sample-data';
import { createSession } from '../session';
import { subjectKey } from '../subject/subject';
import { keepAnswers, keptAnswers } from './kept-answers';

const page = samplePage();
const hurt: ChecklistAnswers = { ...NO_ANSWERS, couldHurt: 'yes', affected: 'me', honest: 'yes' };

function afterComment(answers: ChecklistAnswers, id: string) {
  const session = createSession();
  const pick = (picked: string) => {
    session.picked.value = { subject: subjectKey(page), comment: { ...sampleComment(), id: picked }, among: [] };
  };
  pick('1');
  keepAnswers(session, page, answers);
  pick(id);
  return session;
}

describe('answers on the cards', () => {
  it('are there again for the same comment, except that what is said is true', () => {
    expect(keptAnswers(afterComment(hurt, '1'), page)).toEqual({ ...hurt, honest: null });
  });
  it('are not used for the next comment on the same page, nor for the page itself', () => {
    expect(keptAnswers(afterComment(hurt, '2'), page)).toBeNull();
    const session = afterComment(hurt, '1');
    session.picked.value = null;
    expect(keptAnswers(session, page)).toBeNull();
  });
  it('keep the hard stop for the whole page, and the wrong tap used', () => {
    const stopped = answerHarm(NO_ANSWERS, 'child_sexual', 'not-sure');
    expect(keptAnswers(afterComment(stopped, '2'), page)).toEqual(stopped);
    expect(keptAnswers(afterComment({ ...hurt, wrongTapUsed: true }, '2'), page)).toEqual({
      ...NO_ANSWERS,
      wrongTapUsed: true,
    });
  });
});
