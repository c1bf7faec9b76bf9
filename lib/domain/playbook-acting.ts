/**
 * What one can do on a platform, as steps that the person does. A step can be said and pointed at; there is no verb that clicks, types,
 * fetches or runs anything, and none may be added: that is the product's first promise, kept by the type system.
 */
import type { Category } from './category';
import type { Basis, WordRef } from './playbook-knowledge';
import type { DataPath, DataSource, Scope } from './playbook-reading';
import type { PageKind } from './subject';

/**
 * The words on a control of the platform. `known` by language code; the label found on the page wins.
 * `where.key` starts at the element that the last `*` of `path` reached, so that one entry of a list is told from its neighbours.
 */
export interface Label {
  /** The page's own words, in the page's language. */
  readonly found?: readonly {
    readonly source: DataSource;
    readonly path: DataPath;
    readonly where?: { readonly key: DataPath; readonly equals: string };
  }[];
  readonly known: Readonly<Record<string, string>>;
  readonly basis: Basis;
}

/**
 * One way to find one control. It resolves to exactly one visible element or to a named reason; it never picks between two.
 * `deep` looks through open shadow roots. `labelled` keeps only candidates whose name is the step's label.
 */
export interface Anchor {
  readonly css: string;
  readonly scope?: Scope;
  readonly deep?: boolean;
  readonly labelled?: boolean;
  /** Which layout this serves, for whoever repairs it. */
  readonly layout: string;
}

/** One step of a guide. The person does it; Beside says it and, when exactly one control is found, draws a ring around it. */
export interface GuideStep {
  readonly id: string;
  /** The sentence; `{label}` in it becomes the control's words. */
  readonly say: WordRef;
  readonly label?: Label;
  readonly point?: readonly Anchor[];
  /** Where the pointer has to rest before the control shows; ringed first. */
  readonly hover?: readonly Anchor[];
  /** `pressed`: moves on when the person presses the ringed control (default). `chosen`: any choice inside the scope. `confirmed`: only by "I did it". */
  readonly until?: 'pressed' | 'chosen' | 'confirmed';
  readonly note?: WordRef;
  /** In the reasons step the chosen reason's label is used instead of `label`. */
  readonly usesReason?: 'reason' | 'sub-reason';
  /** Only on these kinds of page, such as "open their profile" on a video page; on others the step is left out. */
  readonly pages?: readonly PageKind[];
  /** Pointed at on the profile of whom the guide is about alone: the like control of any other page meets somebody else. */
  readonly only?: 'their-profile';
  readonly basis: Basis;
}

/** What can be reported or acted on. */
export const TARGET_KINDS = [
  'video',
  'short',
  'photo',
  'post',
  'comment',
  'account',
  'live',
  'chat-message',
  'direct-message',
  'ad',
  'sound',
  'hashtag',
  'playlist',
] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

/** What the platform lets one do about a target. */
export const ACTION_KINDS = [
  'report',
  'not-interested',
  'mute',
  'restrict',
  'block',
  'filter',
  'remove-comment',
  'report-illegal',
] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

/** What a control asks for before it can be used; shown before the first step. */
export type Asks = 'login' | 'name' | 'legal-name' | 'e-mail' | 'id-document' | 'signature' | 'app';

/** How to do one thing to one target on this platform. */
export interface Action {
  readonly target: TargetKind;
  readonly kind: ActionKind;
  /** `web`: here on the desktop web. `app`: only in the app; the steps say so in words. `form`: by the official form. */
  readonly way: 'web' | 'app' | 'form';
  readonly asks: readonly Asks[];
  readonly steps: readonly GuideStep[];
  /** What it does and what it does not do, so that the person can choose. */
  readonly does: readonly WordRef[];
  readonly doesNot: readonly WordRef[];
  /** May the other person notice? `null`: no source. */
  readonly noticed: 'yes' | 'no' | 'maybe' | null;
  /** The platform's own page that always works. https only. */
  readonly official: string;
  readonly basis: Basis;
}

/** One reason as the platform words it. */
export interface Reason {
  readonly id: string;
  readonly label: Label;
  readonly categories: readonly Category[];
  /** The rule itself, on the platform. */
  readonly rule: string;
  readonly targets?: readonly TargetKind[];
  readonly subs?: readonly { readonly label: Label; readonly category: Category }[];
}
