import { NO_ANSWERS, type ChecklistAnswers, type Decision, type Outcome } from './checklist';
import { decide } from './checklist-decide';
import { stopsSaving, unanswered } from './checklist-rules';

/**
 * Takes back the answers that led to this outcome, so that its question is asked again: for "Back" where the cards were closed in between
 * and the way there is not known. Null for a question, and for the hard stop, which only "I tapped the wrong answer" opens.
 */
export function backToQuestion(answers: ChecklistAnswers): ChecklistAnswers | null {
  const led = decide(answers);
  // The stop may wait behind an emergency: nothing leads around it.
  return led.kind === 'ask' || stopsSaving(answers) ? null : withoutAnswer(answers, led.outcome, led.card);
}

function withoutAnswer(
  answers: ChecklistAnswers,
  { kind, reasons }: Outcome,
  card: Decision['card'],
): ChecklistAnswers {
  switch (kind) {
    case 'emergency':
    case 'care':
      if (reasons.includes('danger')) return unanswered(answers, 'danger');
      return { ...(card === 1 ? unanswered(answers, 'self_harm') : answers), selfHarmNow: null, ruleDone: false };
    case 'talk':
      return { ...answers, selfMe: false, affected: null, ruleDone: false };
    case 'get-help':
      if (reasons.includes('child-contact') || reasons.includes('child-contact-not-sure'))
        return unanswered(answers, 'child_contact');
      if (reasons.includes('extortion'))
        return { ...unanswered(answers, 'adult_intimate'), intimateOf: null, allAdults: NO_ANSWERS.allAdults };
      return { ...answers, couldHurt: null };
    case 'quiet-tools':
      return { ...answers, rule: null, ruleDone: false };
    case 'stop':
      return { ...answers, lookedMyself: null, ruleDone: false };
    case 'leave':
      return { ...answers, stillBreaks: null, ruleDone: false };
    case 'save-first':
    case 'report':
      return { ...answers, evidence: null };
    case 'no-save':
      return answers;
  }
}
