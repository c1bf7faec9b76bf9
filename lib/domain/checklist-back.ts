import { NO_ANSWERS, type ChecklistAnswers, type Decision, type Harm, type Outcome } from './checklist';
import { decide } from './checklist-decide';

/**
 * Takes back the answers that led to this outcome, so that its question is asked again: for "Back" where the cards were closed in between
 * and the way there is not known. Null for a question, and for the hard stop, which only "I tapped the wrong answer" opens.
 */
export function backToQuestion(answers: ChecklistAnswers): ChecklistAnswers | null {
  const led = decide(answers);
  if (led.kind === 'ask' || led.outcome.kind === 'no-save') return null;
  const before = withoutAnswer(answers, led.outcome, led.card);
  return leadsToStop(before) ? null : before;
}

/** Behind an emergency the hard stop may wait: nothing leads around it. */
function leadsToStop(answers: ChecklistAnswers): boolean {
  const led = decide(answers);
  return led.kind === 'outcome' && led.outcome.kind === 'no-save';
}

function withoutAnswer(
  answers: ChecklistAnswers,
  { kind, reasons }: Outcome,
  card: Decision['card'],
): ChecklistAnswers {
  switch (kind) {
    case 'emergency':
    case 'care':
      if (reasons.includes('danger')) return open(answers, 'danger');
      return { ...(card === 1 ? open(answers, 'self_harm') : answers), selfHarmNow: null, ruleDone: false };
    case 'talk':
      return { ...answers, selfMe: false, affected: null, ruleDone: false };
    case 'get-help':
      if (reasons.includes('child-contact') || reasons.includes('child-contact-not-sure'))
        return open(answers, 'child_contact');
      if (reasons.includes('extortion'))
        return { ...open(answers, 'adult_intimate'), intimateOf: null, allAdults: NO_ANSWERS.allAdults };
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

/** One line of card 1 as if it had not been answered. */
function open(answers: ChecklistAnswers, line: Harm): ChecklistAnswers {
  const harms = Object.fromEntries(Object.entries(answers.harms).filter(([harm]) => harm !== line));
  return { ...answers, harms };
}
