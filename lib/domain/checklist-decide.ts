import {
  HARMS,
  type ChecklistAnswers,
  type Decision,
  type NextStep,
  type Outcome,
  type Passable,
  type Question,
  type ReasonKey,
  type RouteKind,
  type SaveMode,
  type YesNoUnsure,
} from './checklist';
import {
  affectedBy,
  asksCouldHurt,
  asksWhoItHurts,
  categoryOf,
  isEmergency,
  isOpen,
  mayReachTheBody,
  saveMode,
  stopsSaving,
} from './checklist-rules';
import type { HelpTopic } from './help-topic';

/** What comes next. The order is the safety order: danger, the hard stop, then help, then rules, then the report. */
export function decide(answers: ChecklistAnswers): Decision {
  return decideHarm(answers) ?? decideRule(answers) ?? decideReady(answers);
}

function decideHarm(answers: ChecklistAnswers): Decision | null {
  const { harms, passed } = answers;
  if (harms.danger === 'yes' && !passed.includes('danger'))
    return outcome(answers, 1, 'emergency', ['danger'], ['help', 'go-on'], 'emergency', 'danger');
  if (stopsSaving(answers)) return noSave(answers);
  if (answers.selfMe && !passed.includes('self_me')) return forYou(answers, 1);
  if (isOpen(harms.child_contact) && !passed.includes('child_contact')) {
    return outcome(
      answers,
      1,
      'get-help',
      [harms.child_contact === 'yes' ? 'child-contact' : 'child-contact-not-sure'],
      ['help', 'take-it-down', 'save', 'write-down', 'go-on', 'done'],
      'child',
      'child_contact',
    );
  }
  if (isOpen(harms.adult_intimate)) {
    if (answers.intimateOf === null) return ask(answers, 1, 'intimate_of');
    if (!answers.allAdults) return ask(answers, 1, 'intimate_age');
    if (!passed.includes('adult_intimate')) return intimate(answers, answers.intimateOf);
  }
  if (isOpen(harms.threat)) {
    if (answers.couldHurt === null) return ask(answers, 1, 'could_hurt');
    if (!passed.includes(answers.couldHurt === 'no' ? 'threat' : 'could_hurt'))
      return threat(answers, answers.couldHurt);
  }
  if (isOpen(harms.self_harm)) {
    if (answers.selfHarmNow === null) return ask(answers, 1, 'self_harm_now');
    if (!passed.includes('self_harm')) return selfHarm(answers, 1, answers.selfHarmNow !== 'no');
  }
  const open = HARMS.find((harm) => harms[harm] === undefined);
  if (open === undefined) return null;
  return ask(answers, 1, answers.oneByOne ? open : 'harms', harms.danger === 'not-sure' ? ['danger-not-sure'] : []);
}

/** The hard stop. Whoever is in the picture is a child: a person to talk to comes before any form. */
function noSave(answers: ChecklistAnswers): Decision {
  const reasons: ReasonKey[] = [answers.harms.child_sexual === 'yes' ? 'child-sexual' : 'child-sexual-not-sure'];
  const next: NextStep[] = ['hotline', 'copy-link', 'write-down', 'report', 'done'];
  if (answers.ownPicture) {
    reasons.unshift('own-picture');
    next.unshift('take-it-down');
  } else if (isOpen(answers.harms.adult_intimate)) reasons.push('extortion');
  next.unshift('help');
  if (!answers.wrongTapUsed) next.push('wrong-answer');
  return outcome(answers, 1, 'no-save', reasons, next, answers.ownPicture ? 'child' : 'csam', null);
}

function intimate(answers: ChecklistAnswers, of: 'me' | 'other'): Decision {
  return of === 'me'
    ? outcome(
        answers,
        1,
        'get-help',
        ['extortion', 'intimate-me', 'words-only'],
        ['help', 'stopncii', 'save', 'go-on', 'done'],
        'ncii',
        'adult_intimate',
      )
    : outcome(
        answers,
        1,
        'get-help',
        ['intimate-other', 'extortion'],
        ['help', 'go-on', 'done'],
        'ncii',
        'adult_intimate',
      );
}

/** A threat: people to talk to and an ordinary save, whatever was said about "Could they hurt you?". Lines for children only where one was named. */
function threat(answers: ChecklistAnswers, hurt: YesNoUnsure): Decision {
  const ofChild = isOpen(answers.harms.child_contact);
  const reasons: ReasonKey[] = ['threat'];
  if (hurt !== 'no') reasons.unshift(hurt === 'yes' ? 'could-hurt' : 'could-hurt-not-sure');
  if (!ofChild) reasons.push('tell-police');
  return outcome(
    answers,
    1,
    'get-help',
    reasons,
    ['help', 'save', 'go-on', 'done'],
    ofChild ? 'child' : 'harassment',
    hurt === 'no' ? 'threat' : 'could_hurt',
  );
}

/** The person themselves thinks of dying: somebody to talk to, nothing to decide, and the cards stay where they were. */
function forYou(answers: ChecklistAnswers, card: 1 | 3): Decision {
  return outcome(answers, card, 'talk', ['self-me'], ['help', 'go-on', 'done'], 'suicide', 'self_me');
}

/** Somebody else may die: a number and a helpline. Who is not sure hears that this is enough, and can go on with the cards. */
function selfHarm(answers: ChecklistAnswers, card: 1 | 3, now: boolean): Decision {
  const unsure = answers.harms.self_harm === 'not-sure';
  const reasons: ReasonKey[] = unsure ? ['self-harm-not-sure'] : [];
  const end: NextStep[] = unsure ? ['go-on', 'done'] : ['done'];
  return now
    ? outcome(
        answers,
        card,
        'emergency',
        [...reasons, 'self-harm-now'],
        ['help', 'report', ...end],
        'suicide',
        'self_harm',
      )
    : outcome(
        answers,
        card,
        'care',
        [...reasons, 'self-harm-later'],
        ['report', 'help', ...end],
        'suicide',
        'self_harm',
      );
}

function decideRule(answers: ChecklistAnswers): Decision | null {
  const { passed } = answers;
  if (answers.rule === 'none' && !passed.includes('rule'))
    return outcome(answers, 2, 'quiet-tools', ['no-rule'], ['quiet-tools', 'done', 'help'], 'any', null);
  if (answers.lookedMyself === 'no' && !passed.includes('looked_myself')) {
    return outcome(answers, 2, 'stop', ['others-asked'], ['done', 'learn', 'go-on'], 'any', 'looked_myself');
  }
  if (answers.context === 'yes' && answers.stillBreaks === 'no' && !passed.includes('context')) {
    return outcome(answers, 2, 'leave', ['context-leave'], ['done', 'quiet-tools'], 'any', null);
  }
  const contextOpen = answers.context === 'yes' && answers.stillBreaks === null;
  if (answers.rule !== null && answers.lookedMyself !== null && !contextOpen && answers.ruleDone) return null;
  const notes: ReasonKey[] = answers.manyTold === 'yes' ? ['many-told'] : [];
  return ask(answers, 2, 'rule', contextOpen ? [...notes, 'context'] : notes);
}

function decideReady(answers: ChecklistAnswers): Decision {
  const affected = affectedBy(answers);
  const asksWho = asksWhoItHurts(answers);
  const asksHurt = asksCouldHurt(answers);
  const hurt = answers.couldHurt;
  const category = categoryOf(answers);
  if (category === 'ncii' && !answers.allAdults) return ask(answers, 3, 'intimate_age');
  if (category === 'self-harm') {
    const ofMe = affected === 'me' || (affected === null && answers.selfMe);
    if (ofMe && !answers.passed.includes('self_me')) return forYou(answers, 3);
    if (!ofMe && !answers.passed.includes('self_harm'))
      return answers.selfHarmNow === null
        ? ask(answers, 3, 'self_harm_now')
        : selfHarm(answers, 3, answers.selfHarmNow !== 'no');
  }
  if (asksHurt && isOpen(hurt) && !answers.passed.includes('could_hurt')) {
    const first: ReasonKey = hurt === 'yes' ? 'could-hurt' : 'could-hurt-not-sure';
    return outcome(
      answers,
      3,
      'get-help',
      mayReachTheBody(answers) && category !== 'minor-safety' ? [first, 'tell-police'] : [first],
      ['help', 'save', 'go-on', 'done'],
      category === 'minor-safety' ? 'child' : 'harassment',
      'could_hurt',
    );
  }
  const notes: ReasonKey[] = [];
  if (asksWho && category !== 'self-harm' && (affected === 'known' || affected === 'nobody')) notes.push(affected);
  if (answers.honest === 'no') notes.push('honest-not-yet');
  const whoOpen = (asksWho && affected === null) || (asksHurt && hurt === null);
  if (whoOpen || answers.evidence === null || answers.honest !== 'yes') return ask(answers, 3, 'ready', notes);
  return answers.evidence === 'yes'
    ? outcome(answers, 3, 'save-first', [...notes, 'proof'], ['save', 'report'], 'any', null)
    : outcome(answers, 3, 'report', [...notes, 'no-proof', 'report-now'], ['report'], 'any', null);
}

function ask(
  answers: ChecklistAnswers,
  card: 1 | 2 | 3,
  question: Question,
  notes: readonly ReasonKey[] = [],
): Decision {
  return { kind: 'ask', card, question, notes, save: saveMode(answers), emergency: isEmergency(answers) };
}

function outcome(
  answers: ChecklistAnswers,
  card: 1 | 2 | 3,
  kind: RouteKind,
  reasons: readonly ReasonKey[],
  next: readonly NextStep[],
  topic: HelpTopic,
  passes: Passable | null,
): Decision {
  const save: SaveMode = saveMode(answers);
  const made: Outcome = {
    kind,
    reasons,
    save,
    topic,
    passes,
    next: save === 'nothing' ? next.filter((step) => step !== 'save') : next,
    emergency: isEmergency(answers),
    category: categoryOf(answers),
    reasonId: answers.rule !== null && answers.rule !== 'none' ? answers.rule.reasonId : null,
  };
  return { kind: 'outcome', card, outcome: made };
}
