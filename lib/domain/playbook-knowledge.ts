/** What a playbook says in words: how sure each sentence is, what follows a report, and the short guides. */

/** How sure a label, a step or a rule is, and where it comes from. No date claims a check that nobody made. */
export type Basis =
  /** Read on a saved copy of the platform's own page. `when` is the month of that copy. */
  | { readonly kind: 'seen'; readonly when: string; readonly note?: string }
  /** The platform's own help or rules, or the law. `when` is the page's date where it has one. */
  | { readonly kind: 'official'; readonly source: string; readonly when?: string }
  /** Other people's writing or public code. Shown as "the words may be different". */
  | { readonly kind: 'others'; readonly source: string }
  /** General knowledge, no source. Shown as "the words may be different" and never with a ring. */
  | { readonly kind: 'unsourced' };

/** A key into the platform's words (`lib/words/locales/<language>/platforms/<id>.json`). */
export type WordRef = string;

/** One sentence of knowledge with its basis. */
export interface Knowledge {
  readonly say: WordRef;
  readonly basis: Basis;
}

/** What happens after a report. Each list is shown as it is; an empty one is shown as "This site does not say it clearly." */
export interface After {
  readonly happens: readonly Knowledge[];
  readonly time: readonly Knowledge[];
  readonly whoLearns: readonly Knowledge[];
  readonly withdraw: readonly Knowledge[];
  readonly numberMatters: readonly Knowledge[];
  /** What the platform says about one person reporting the same thing again. Only with a source; without one it is said that none was found. */
  readonly again?: Knowledge;
  readonly status: readonly Knowledge[];
  readonly misuse: readonly Knowledge[];
  readonly disagree: readonly Knowledge[];
  readonly outcomes: readonly Knowledge[];
  /** How long one can appeal an answer, where known; `appealUntil` makes a day of it. */
  readonly appealWithin: readonly AppealRule[];
}

/** A length of time as a rule states it: calendar months (the law) or days (some platforms). */
export type Span = { readonly months: number } | { readonly days: number };

/** How long something can be done, where a law or a platform says so. */
export interface TimeRule extends Knowledge {
  readonly within: Span;
  readonly region: 'eu' | 'any';
}

/** How long the person who reported can appeal. */
export interface AppealRule extends TimeRule {
  /** `legal-notice`: sure only for a notice of illegal content (Regulation (EU) 2022/2065, Articles 16 and 20). */
  readonly covers: 'any-report' | 'legal-notice';
}

/** A short guide in words: steps, an optional text to copy, and where to go. */
export interface WordGuide {
  readonly intro: WordRef;
  readonly steps: readonly Knowledge[];
  readonly copyText?: WordRef;
  /** Days within which the person can act, where known: for the date shown beside the guide. */
  readonly days?: readonly TimeRule[];
  readonly official: string;
}
