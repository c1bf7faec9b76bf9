/**
 * Think before reporting: a pure function from answers to the next card or an outcome.
 * It advises. It closes a door only at the one hard stop (someone under 18 in a sexual way): saving is off there, and "not sure" counts as yes.
 */
import type { Category } from './category';
import type { HelpTopic } from './help-topic';

export type { HelpTopic } from './help-topic';

/** Card 1, in the order they are asked one by one. Nude pictures come before threats: who is threatened with one finds that line first. */
export const HARMS = ['danger', 'child_sexual', 'child_contact', 'adult_intimate', 'threat', 'self_harm'] as const;
export type Harm = (typeof HARMS)[number];
export type YesNoUnsure = 'yes' | 'no' | 'not-sure';

/** Places where advice was given and the person chose to go on. */
export const PASSABLE = [
  'danger',
  'child_contact',
  'adult_intimate',
  'threat',
  'self_me',
  'self_harm',
  'looked_myself',
  'rule',
  'context',
  'could_hurt',
] as const;
export type Passable = (typeof PASSABLE)[number];

/** What the person answered so far. Nothing here is stored. */
export interface ChecklistAnswers {
  readonly harms: Readonly<Partial<Record<Harm, YesNoUnsure>>>;
  /** Asks card 1 line by line. */
  readonly oneByOne: boolean;
  /** `child_sexual`: it is a picture of the person who is asking. */
  readonly ownPicture: boolean;
  /** `adult_intimate`: who is in it. */
  readonly intimateOf: 'me' | 'other' | null;
  /** Asked before any advice for adults about an intimate picture: nobody in it is under 18. Anything but a plain "no" is the hard stop. */
  readonly allAdults: boolean;
  /** "Is it you?": the person who reads this thinks of dying. */
  readonly selfMe: boolean;
  /** `self_harm`: could it be now? */
  readonly selfHarmNow: YesNoUnsure | null;
  readonly lookedMyself: 'yes' | 'no' | null;
  /** Asked only on a page that calls for reports: are many people told to report it? Advice follows, never a stop. */
  readonly manyTold: 'yes' | 'no' | null;
  readonly rule: { readonly category: Category; readonly reasonId: string | null } | 'none' | null;
  /** Joke, news, a lesson, speaking against the harm. */
  readonly context: 'yes' | 'no';
  /** Only asked after `context` yes: the rule was read again. */
  readonly stillBreaks: 'yes' | 'no' | null;
  readonly affected: 'me' | 'known' | 'group' | 'nobody' | null;
  readonly couldHurt: YesNoUnsure | null;
  readonly evidence: 'yes' | 'no' | null;
  readonly honest: 'yes' | 'no' | null;
  /** Card 2 was left by "Next". */
  readonly ruleDone: boolean;
  readonly passed: readonly Passable[];
  /** "I tapped the wrong answer" was used. It is there once. */
  readonly wrongTapUsed: boolean;
}

/** Nothing answered yet. */
export const NO_ANSWERS: ChecklistAnswers = {
  harms: {},
  oneByOne: false,
  ownPicture: false,
  intimateOf: null,
  allAdults: false,
  selfMe: false,
  selfHarmNow: null,
  lookedMyself: null,
  manyTold: null,
  rule: null,
  context: 'no',
  stillBreaks: null,
  affected: null,
  couldHurt: null,
  evidence: null,
  honest: null,
  ruleDone: false,
  passed: [],
  wrongTapUsed: false,
};

/** Where the answers lead. */
export const ROUTE_KINDS = [
  'emergency',
  'no-save',
  'get-help',
  'talk',
  'care',
  'stop',
  'leave',
  'quiet-tools',
  'save-first',
  'report',
] as const;
export type RouteKind = (typeof ROUTE_KINDS)[number];

/** Why: each has words under `checklist.reason.<key>`. */
export const REASON_KEYS = [
  'danger',
  'danger-not-sure',
  'child-sexual',
  'child-sexual-not-sure',
  'own-picture',
  'child-contact',
  'child-contact-not-sure',
  'intimate-me',
  'intimate-other',
  'extortion',
  'self-me',
  'self-harm-not-sure',
  'self-harm-now',
  'self-harm-later',
  'others-asked',
  'many-told',
  'no-rule',
  'context',
  'context-leave',
  'known',
  'nobody',
  'threat',
  'could-hurt',
  'could-hurt-not-sure',
  'tell-police',
  'proof',
  'no-proof',
  'words-only',
  'honest-not-yet',
  'report-now',
] as const;
export type ReasonKey = (typeof REASON_KEYS)[number];

/** What saving is allowed. `ordinary`: as always, with the one line before the first save. `words-only`: link and words. `nothing`: off. */
export type SaveMode = 'ordinary' | 'words-only' | 'nothing';

/** What a person can do at an outcome. Each has words under `checklist.go.<name>`. `go-on` and `wrong-answer` stay inside the checklist. */
export const NEXT_STEPS = [
  'help',
  'hotline',
  'take-it-down',
  'stopncii',
  'copy-link',
  'write-down',
  'save',
  'report',
  'quiet-tools',
  'learn',
  'done',
  'go-on',
  'wrong-answer',
] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

/** Advice, with what one can do about it. */
export interface Outcome {
  readonly kind: RouteKind;
  readonly reasons: readonly ReasonKey[];
  readonly next: readonly NextStep[];
  readonly save: SaveMode;
  /** The emergency number stays at the top. */
  readonly emergency: boolean;
  readonly category: Category | null;
  readonly reasonId: string | null;
  readonly topic: HelpTopic;
  /** What `go-on` passes. */
  readonly passes: Passable | null;
}

/** What the panel is handed: the outcome and what the person chose to do (`go`). */
export interface ChecklistRoute extends Omit<Outcome, 'next' | 'passes'> {
  readonly go: Exclude<NextStep, 'go-on' | 'wrong-answer'>;
}

/** Questions that are on screen now. */
export type Question =
  'harms' | Harm | 'intimate_of' | 'intimate_age' | 'could_hurt' | 'self_harm_now' | 'rule' | 'ready';

/** The next card, or an outcome. */
export type Decision =
  | {
      readonly kind: 'ask';
      readonly card: 1 | 2 | 3;
      readonly question: Question;
      readonly notes: readonly ReasonKey[];
      readonly save: SaveMode;
      readonly emergency: boolean;
    }
  | { readonly kind: 'outcome'; readonly card: 1 | 2 | 3; readonly outcome: Outcome };

/** The route for what the person chose at an outcome. */
export function routeOf(outcome: Outcome, go: ChecklistRoute['go']): ChecklistRoute {
  const { kind, reasons, save, emergency, category, reasonId, topic } = outcome;
  return { kind, reasons, save, emergency, category, reasonId, topic, go };
}
