/** One way to bring something before a site. What it is, as facts; which way stands first is decided in `way-order`. */
import type { Action, Asks } from './playbook-acting';
import type { Gives, LawId, LearnsFact, TimeLimit } from './playbook-doors';
import type { Basis } from './playbook-knowledge';

/** `rules`: the site's own report. `law`: a notice or complaint that a law describes. `helper`: somebody who sends it for the person. */
export type DoorKind = 'rules' | 'law' | 'helper';

/** What a way asks for, beside what a control of the platform asks. */
export type WayAsk = Asks | 'link' | 'picture' | 'why' | 'true-statement' | 'no-consent' | 'contact' | 'it-is-me';

/** Where a way leads when the person chooses it. `form`: the platform's forms, one kind unfolded. `page`: a page outside, opened on a press. */
export type WayLeads =
  | { readonly kind: 'guide'; readonly action: Action }
  | { readonly kind: 'form'; readonly form: 'eu-illegal' | 'intimate-image' }
  | { readonly kind: 'page'; readonly address: string }
  | { readonly kind: 'help' };

/** One way, with everything a person needs to choose between ways before the first step. */
export interface Way {
  readonly door: DoorKind;
  /** The law; null for the other doors. */
  readonly law: LawId | null;
  /** Steps of the guide on the page beside; null where nobody counted them, such as the fields of a form. */
  readonly steps: number | null;
  /** Null where no source says what is asked. Empty: nothing that we know of. */
  readonly asks: readonly WayAsk[] | null;
  readonly learns: LearnsFact;
  readonly gives: readonly Gives[];
  /** Until when one may ask for a second look; null where no source names a time. */
  readonly until: TimeLimit | null;
  /** How soon the site has to act; null where no source names a time. */
  readonly siteWithin: TimeLimit | null;
  /** How long the report by the rules has to have gone unanswered first; null where nobody asks for that. */
  readonly afterRules: TimeLimit | null;
  readonly leads: WayLeads;
  /** The page that says most of this. */
  readonly basis: Basis;
}

/** What can lead the other side to the person. */
const IDENTIFIES: readonly WayAsk[] = [
  'name',
  'legal-name',
  'e-mail',
  'contact',
  'id-document',
  'signature',
  'it-is-me',
];

/**
 * Whether the way gives, or may give, the other side a name or the words. Where a name has to be given, or where nobody says whether
 * one has to be, and nobody says what happens with it, it counts as given: a wrong guess here can lead an abuser to a door.
 */
export function mayExpose({ learns, asks }: Way): boolean {
  switch (learns.learns) {
    case 'maybe-name':
    case 'name':
    case 'name-and-words':
      return true;
    case 'not-said':
      return asks === null || asks.some((ask) => IDENTIFIES.includes(ask));
    case 'not-who':
    case 'that-only':
      return false;
  }
}
