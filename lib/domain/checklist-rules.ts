import type { Category } from './category';
import type { ChecklistAnswers, Passable, SaveMode, YesNoUnsure, Harm } from './checklist';
import { HARMS } from './checklist';

/** The one hard stop. "Not sure" counts as yes. */
export function stopsSaving(answers: ChecklistAnswers): boolean {
  return isOpen(answers.harms.child_sexual);
}

/** What saving is allowed with these answers. Sexual pictures of adults, and a child being asked for pictures: link and words. */
export function saveMode(answers: ChecklistAnswers): SaveMode {
  if (stopsSaving(answers)) return 'nothing';
  const { adult_intimate: intimate, child_contact: contact } = answers.harms;
  const sexual = isOpen(intimate) || isOpen(contact) || categoryOf(answers) === 'ncii';
  return sexual ? 'words-only' : 'ordinary';
}

/** The emergency number stays at the top. */
export function isEmergency(answers: ChecklistAnswers): boolean {
  return (
    isOpen(answers.harms.danger) ||
    answers.selfMe ||
    (isOpen(answers.couldHurt) && (mayReachTheBody(answers) || isOpen(answers.harms.threat))) ||
    (isOpen(answers.selfHarmNow) && (categoryOf(answers) === 'self-harm' || isOpen(answers.harms.self_harm)))
  );
}

/**
 * What is asked before a report, for each category. `hurt`: "Could they hurt you?", whoever it is about. `who`: who it is about, and "Could
 * they hurt you?" where that is the person themselves. `both`: a published address is both. A new category does not compile without an answer.
 */
const SAFETY: Readonly<Record<Category, 'hurt' | 'who' | 'both' | 'no'>> = {
  'violence-threats': 'hurt',
  hate: 'hurt',
  'minor-safety': 'hurt',
  'dangerous-acts': 'no',
  'self-harm': 'who',
  'harassment-bullying': 'who',
  'privacy-doxxing': 'both',
  impersonation: 'who',
  ncii: 'who',
  'sexual-content': 'no',
  'scam-fraud-spam': 'no',
  misinformation: 'no',
  'regulated-goods': 'no',
  'copyright-trademark': 'no',
  'illegal-content': 'no',
  other: 'no',
};

/** Whether somebody could be at risk when this is reported, so that one is asked about it before. */
export function needsSafety(category: Category): boolean {
  return SAFETY[category] !== 'no';
}

/** Threats, hate, a published address and what else may reach the body: "Could they hurt you?" is asked before anything else, whoever it is about. */
export function mayReachTheBody(answers: ChecklistAnswers): boolean {
  return isOneOf(categoryOf(answers), ['hurt', 'both']);
}

/** Who is hurt changes the way only for these: some reports count only from the person concerned, and reporting can put that person at risk. */
export function asksWhoItHurts(answers: ChecklistAnswers): boolean {
  return isOneOf(categoryOf(answers), ['who', 'both']);
}

function isOneOf(category: Category | null, asked: readonly (typeof SAFETY)[Category][]): boolean {
  return category !== null && asked.includes(SAFETY[category]);
}

/** Who it is about, as far as it was said. */
export function affectedBy(answers: ChecklistAnswers): ChecklistAnswers['affected'] {
  return answers.affected ?? (answers.intimateOf === 'me' ? 'me' : null);
}

/** Whether "Could they hurt you?" is on screen: at once for what may reach the body, else once it is about the person themselves. */
export function asksCouldHurt(answers: ChecklistAnswers): boolean {
  if (mayReachTheBody(answers)) return true;
  return asksWhoItHurts(answers) && affectedBy(answers) === 'me' && categoryOf(answers) !== 'self-harm';
}

/** Where a report of this category belongs: what is on the page, the account behind it, or the rights holder's own form. */
export function placeOf(category: Category): 'page' | 'account' | 'rights-form' {
  if (category === 'impersonation') return 'account';
  return category === 'copyright-trademark' ? 'rights-form' : 'page';
}

/** The category the answers speak of: the picked rule, else the line of card 1. */
export function categoryOf(answers: ChecklistAnswers): Category | null {
  if (stopsSaving(answers)) return 'minor-safety';
  if (answers.rule !== null && answers.rule !== 'none') return answers.rule.category;
  if (isOpen(answers.harms.self_harm)) return 'self-harm';
  if (isOpen(answers.harms.adult_intimate)) return 'ncii';
  if (answers.harms.child_contact === 'yes') return 'minor-safety';
  if (answers.harms.danger === 'yes' || answers.harms.threat === 'yes') return 'violence-threats';
  return null;
}

/** "None of these": every line that is still open is answered with no. */
export function noneOfThese(answers: ChecklistAnswers): ChecklistAnswers {
  const no = Object.fromEntries(HARMS.map((harm) => [harm, answers.harms[harm] ?? 'no'])) as Record<Harm, YesNoUnsure>;
  return { ...answers, harms: no };
}

/** One line of card 1 answered. */
export function answerHarm(answers: ChecklistAnswers, harm: Harm, answer: YesNoUnsure): ChecklistAnswers {
  return { ...answers, harms: { ...answers.harms, [harm]: answer } };
}

/** One line of card 1 as if it had not been answered. */
export function unanswered(answers: ChecklistAnswers, line: Harm): ChecklistAnswers {
  const harms = Object.fromEntries(Object.entries(answers.harms).filter(([harm]) => harm !== line));
  return { ...answers, harms };
}

/**
 * "Is anyone in the picture under 18?" Yes and "not sure" are the hard stop, as on card 1. For a picture of the person who is asking, that
 * opens Take It Down and a child's helpline.
 */
export function answerIntimateAge(answers: ChecklistAnswers, under18: YesNoUnsure): ChecklistAnswers {
  const stopped = answerHarm(answers, 'child_sexual', under18);
  if (under18 === 'no') return { ...stopped, allAdults: true };
  return { ...stopped, allAdults: false, ownPicture: affectedBy(answers) === 'me' };
}

/** "I think about dying or hurting myself": leads to somebody to talk to, each time it is pressed. */
export function sayItIsMe(answers: ChecklistAnswers): ChecklistAnswers {
  return { ...answers, selfMe: true, passed: answers.passed.filter((one) => one !== 'self_me') };
}

/** The person read the advice and goes on. */
export function goOn(answers: ChecklistAnswers, passes: Passable): ChecklistAnswers {
  return answers.passed.includes(passes) ? answers : { ...answers, passed: [...answers.passed, passes] };
}

/** "I tapped the wrong answer": opens the question again, once. Null when it was used already. */
export function undoStop(answers: ChecklistAnswers): ChecklistAnswers | null {
  if (answers.wrongTapUsed) return null;
  const asked = unanswered(answers, 'child_sexual');
  return { ...asked, ownPicture: false, allAdults: false, oneByOne: true, wrongTapUsed: true };
}

/** "Not sure" counts as yes. */
export function isOpen(answer: YesNoUnsure | null | undefined): boolean {
  return answer === 'yes' || answer === 'not-sure';
}
