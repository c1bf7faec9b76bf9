/** What a platform's doors tell the other side, and what the person who reports gets: facts with their sources, no order and no advice. */
import type { Category } from './category';
import type { Basis } from './playbook-knowledge';

/**
 * What the account that is reported learns of whoever reported.
 * `not-who`: the site says that they are not told who. `that-only`: they learn that someone complained, not who. `maybe-name`: they may
 * be told the name. `name`: they are told it. `name-and-words`: they are told it and may read what was written. `not-said`: no source says.
 */
export const LEARNS = ['not-who', 'that-only', 'maybe-name', 'name', 'name-and-words', 'not-said'] as const;
export type Learns = (typeof LEARNS)[number];

/**
 * What the person gets afterwards. `receipt`: a line that it arrived. `decision`: what was decided. `appeal`: the site has to look again.
 * `reasons`: why, in the answer to the appeal. `dispute-body`: somebody outside the site looks at it. `authority`: a public office that
 * can be told, or that decides. `removal`: the site has to take it down.
 */
export const GIVES = ['receipt', 'decision', 'appeal', 'reasons', 'dispute-body', 'authority', 'removal'] as const;
export type Gives = (typeof GIVES)[number];

/** A time, as the source counts it: from the day of the site's answer, from the day the notice is in, or from the order of a public office. */
export interface TimeLimit {
  readonly count: number;
  readonly unit: 'hours' | 'days' | 'months';
  readonly from: 'answer' | 'notice' | 'order';
}

/** What the other side learns, with the page that says so. */
export interface LearnsFact {
  readonly learns: Learns;
  readonly basis: Basis;
}

/** A platform's own door: the report under its own rules. */
export interface RulesDoor {
  readonly learns: LearnsFact;
  /** Where another form with other consequences is used for these subjects. */
  readonly except?: readonly (LearnsFact & { readonly categories: readonly Category[] })[];
  /** What the site itself says it sends or offers. Empty: no source. */
  readonly gives: readonly Gives[];
  readonly basis: Basis;
}

/** What a platform says of its own about a legal way, beyond what the law says. */
export interface LawDoor {
  /** Its page for this law. https only. Without one: its forms. */
  readonly address?: string;
  /** Only where the platform itself says what the other side learns. */
  readonly learns?: LearnsFact;
  readonly basis: Basis;
}

/** The laws that a source describes well enough to say what they ask and give. */
export const LAW_IDS = [
  'dsa',
  'take-it-down',
  'online-safety-gb',
  'esafety-au',
  'esafety-au-now',
  'intimate-bc',
  'marco-civil-br',
] as const;
export type LawId = (typeof LAW_IDS)[number];

/** Both doors of one platform. A law that is not named here has only what the law itself says. */
export interface Doors {
  readonly rules: RulesDoor;
  readonly laws: Readonly<Partial<Record<LawId, LawDoor>>>;
  /** Words on fields that only its legal notice has, by which the open window is recognised. Only with a source. */
  readonly lawFields?: readonly string[];
}
