/**
 * The playbook language: what Beside knows about one platform, as data.
 *
 * A playbook can only *read* and *point*. There is no verb that clicks, types, fetches or runs anything, and none may be added:
 * that is the product's first promise, kept by the type system.
 */
import type { Category } from './category';
import type { FactName, PageKind } from './subject';

/** How sure a label, a step or a rule is, and where it comes from. No date claims a check that nobody made. */
export type Basis =
  /** Read on a saved copy of the platform's own page. `when` is the month of that copy. */
  | { readonly kind: 'seen'; readonly when: string; readonly note?: string }
  /** The platform's own help or rules, or the law. `when` is the page's date where it has one. */
  | { readonly kind: 'official'; readonly source: string; readonly when?: string }
  /** Other people's writing or public code. Shown as "wording may differ". */
  | { readonly kind: 'others'; readonly source: string }
  /** General knowledge, no source. Shown as "wording may differ" and never with a ring. */
  | { readonly kind: 'unsourced' };

/** A key into the platform's words (`lib/words/locales/<language>/platforms/<id>.json`). */
export type WordRef = string;

/** Address template: `/@:handle/video/:id` (`:name` is one path segment, `*` any rest), or a query value `{ v: ':id' }`. */
export interface PageAddress {
  readonly kind: PageKind;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Host, if it differs from the playbook's hosts, such as `clips.twitch.tv`. */
  readonly host?: string;
  /** Regular expressions that named parts have to match, so that `/about` is no profile. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** Path into JSON: names and indexes; `*` walks an array and takes the first hit. */
export type DataPath = readonly (string | number)[];

/** JSON that the page carries. `script` is a selector of a JSON script; `variable` the name assigned in an inline script. */
export type DataSource = { readonly script: string } | { readonly variable: string };

/**
 * Where a selector is looked up. `subject`: inside the card or region of the active video. `dialog`: inside the topmost open dialog or menu.
 * `comment`: inside the comment the person picked; without a picked one the whole page, where several comments are rightly ambiguous.
 */
export type Scope = 'page' | 'subject' | 'dialog' | 'comment';

/** One way to find one fact. The first reader of a list that yields something non-empty wins, and is remembered with the fact. */
export type Reader =
  | { readonly from: 'url'; readonly part: string }
  /** `{name}` in the template is a fact that was already read, or a named part of the address; empty if one of them is missing. */
  | { readonly from: 'address'; readonly template: string }
  /**
   * `when`: valid only while the canonical address (or `og:url`) holds that fact, because sites that change their address
   * without loading leave the metadata of the first page behind.
   */
  | { readonly from: 'meta'; readonly name: string; readonly match?: string; readonly when?: FactName }
  | { readonly from: 'canonical'; readonly match?: string }
  | { readonly from: 'json-ld'; readonly type: string; readonly path: DataPath }
  | {
      readonly from: 'data';
      readonly source: DataSource;
      readonly path: DataPath;
      /** Valid only when the value at this path equals the fact `is` (embedded data describes the first load only). */
      readonly when?: { readonly path: DataPath; readonly is: FactName };
      /** Turns Unix seconds into an ISO time. */
      readonly as?: 'unix-seconds' | 'string';
      /** The first group of this expression is kept, as with the other readers. */
      readonly match?: string;
    }
  | { readonly from: 'attribute'; readonly css: string; readonly name: string; readonly scope?: Scope; readonly match?: string }
  | { readonly from: 'text'; readonly css: string; readonly scope?: Scope; readonly match?: string }
  | { readonly from: 'present'; readonly css: string; readonly scope?: Scope }
  /** TikTok ids hold the Unix second of creation in their upper 32 bits (checked on a saved page: 5 s apart). */
  | { readonly from: 'derived'; readonly how: 'snowflake-tiktok'; readonly of: FactName };

/** How to read the comments that are loaded on the page. All selectors are relative to one comment except `item`. */
export interface CommentReaders {
  readonly item: string;
  readonly author?: string;
  /** Attribute or address of the author link that holds the handle, such as `href` with `match: '^/@([^/?]+)'`. */
  readonly authorHandle?: { readonly css: string; readonly name: string; readonly match?: string };
  readonly text: string;
  readonly time?: string;
  /** Attribute holding the comment's own id; `css` is relative to the item (the item itself if absent). */
  readonly id?: { readonly css?: string; readonly name: string; readonly match?: string };
  /** Link to the comment. */
  readonly cite?: { readonly css: string; readonly name: string };
  /** Matches a reply rather than a comment. */
  readonly reply?: string;
  /** True where the parts lie in open shadow roots. */
  readonly deep?: boolean;
}

/** How to read the subject on one kind of page. */
export interface SubjectReaders {
  /** Selector of the region around the active video (closest ancestor). */
  readonly container?: string;
  /** Selectors of the video element, best first. Without one: the largest visible video. */
  readonly video?: readonly string[];
  /** A page of this kind may have no video of its own: without one by `video` there is none, however large another one is. */
  readonly onlyOwnVideo?: boolean;
  readonly facts: Readonly<Partial<Record<FactName, readonly Reader[]>>>;
  readonly comments?: CommentReaders;
}

/**
 * The words on a control of the platform. `known` by language code; the label found on the page wins.
 * `where.key` starts at the element that the last `*` of `path` reached, so that one entry of a list is told from its neighbours.
 */
export interface Label {
  /** The page's own words, in the page's language. */
  readonly found?: readonly { readonly source: DataSource; readonly path: DataPath; readonly where?: { readonly key: DataPath; readonly equals: string } }[];
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
  /** `pressed`: moves on when the person presses the ringed control (default). `chosen`: any choice inside the scope. `told`: only by "I did it". */
  readonly until?: 'pressed' | 'chosen' | 'told';
  readonly note?: WordRef;
  /** In the reasons step the chosen reason's label is used instead of `label`. */
  readonly usesReason?: 'reason' | 'sub-reason';
  /** Only on these kinds of page, such as "open their profile" on a video page; on others the step is left out. */
  readonly pages?: readonly PageKind[];
  readonly basis: Basis;
}

/** What can be reported or acted on. */
export const TARGET_KINDS = [
  'video', 'short', 'photo', 'post', 'comment', 'account', 'live', 'chat-message', 'direct-message', 'ad', 'sound', 'hashtag', 'playlist',
] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

/** What the platform lets one do about a target. */
export const ACTION_KINDS = ['report', 'not-interested', 'mute', 'restrict', 'block', 'filter', 'remove-comment', 'report-illegal'] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

/** What a control asks for before it can be used; shown before the first step. */
export type Asks = 'login' | 'legal-name' | 'e-mail' | 'id-document' | 'signature' | 'app';

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

/** One sentence of knowledge with its basis. */
export interface Knowledge {
  readonly say: WordRef;
  readonly basis: Basis;
}

/** What happens after a report. Each list is shown as it is; an empty one is shown as "We found no clear rule about this." */
export interface After {
  readonly happens: readonly Knowledge[];
  readonly time: readonly Knowledge[];
  readonly whoLearns: readonly Knowledge[];
  readonly withdraw: readonly Knowledge[];
  readonly numberMatters: readonly Knowledge[];
  readonly status: readonly Knowledge[];
  readonly misuse: readonly Knowledge[];
  readonly disagree: readonly Knowledge[];
  readonly outcomes: readonly Knowledge[];
  /** Days within which one can ask again, where known; used for the report log's next date. */
  readonly askAgainDays: readonly { readonly days: number; readonly region: 'eu' | 'any'; readonly say: WordRef; readonly basis: Basis }[];
}

/** A form of the platform. */
export interface Form {
  readonly id: string;
  readonly kind: 'privacy' | 'impersonation' | 'intimate-image' | 'copyright' | 'trademark' | 'eu-illegal' | 'underage' | 'scam' | 'feedback' | 'other';
  readonly name: WordRef;
  readonly address: string;
  readonly who: WordRef;
  readonly asks: readonly Asks[];
  readonly notes: readonly WordRef[];
  /** A text to copy and complete by hand; places to fill stand in square brackets. */
  readonly copyText?: WordRef;
  readonly region?: 'eu' | 'us' | 'gb' | 'any';
  readonly basis: Basis;
}

/** A short guide in words: steps, an optional text to copy, and where to go. */
export interface WordGuide {
  readonly intro: WordRef;
  readonly steps: readonly Knowledge[];
  readonly copyText?: WordRef;
  /** Days within which the person can act, where known: for the date shown beside the guide. */
  readonly days?: readonly { readonly days: number; readonly region: 'eu' | 'any'; readonly say: WordRef; readonly basis: Basis }[];
  readonly official: string;
}

/** What tells that an address belongs to a platform: the little that is loaded before the rest of a playbook. */
export interface PlatformAddress {
  readonly id: string;
  /** The platform's name; a name, so not translated. */
  readonly name: string;
  /** Exact hosts. */
  readonly hosts: readonly string[];
  readonly pages: readonly PageAddress[];
}

/** Everything Beside knows about one platform. */
export interface Playbook extends PlatformAddress {
  /** Month in which the facts were gathered. Not a claim that anybody tried them live. */
  readonly compiled: string;
  readonly subject: Readonly<Partial<Record<PageKind, SubjectReaders>>>;
  readonly actions: readonly Action[];
  readonly reasons: readonly Reason[];
  /** Categories for which the platform's list has no reason of its own; the forms or another platform reason serve them. */
  readonly noReasonFor?: readonly Category[];
  readonly after: After;
  readonly forms: readonly Form[];
  readonly mistake: WordGuide;
  readonly targeted: WordGuide;
  readonly safer: WordGuide;
  /** Signs that the person is signed in or out, if the page shows them. */
  readonly login?: { readonly signedIn?: string; readonly signedOut?: string };
}
