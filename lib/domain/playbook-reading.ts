/** How a playbook reads a page: facts, embedded data and comments. There is no reader that changes anything on the page. */
import type { FactName } from './subject';

/** Path into JSON: names and indexes; `*` walks an array and takes the first hit. */
export type DataPath = readonly (string | number)[];

/** JSON that the page carries. `script` is a selector of a JSON script; `variable` the name assigned in an inline script. */
export type DataSource = { readonly script: string } | { readonly variable: string };

/**
 * Where a selector is looked up. `subject`: inside the card or region of the active video. `dialog`: inside the topmost open dialog or menu.
 * `comment`: inside the comment the person picked; without a picked one the whole page, where several comments are rightly ambiguous.
 */
export type Scope = 'page' | 'subject' | 'dialog' | 'comment';

/** Where a fact may be looked up: dialogs and comments come and go, so nothing about the subject is read from them. */
export type FactScope = Extract<Scope, 'page' | 'subject'>;

/** One way to find one fact. The first reader of a list that yields something non-empty wins, and is remembered with the fact. */
export type Reader =
  | { readonly from: 'url'; readonly part: string }
  /** `{name}` in the template is a fact that was already read, or a named part of the address; empty if one of them is missing. */
  | { readonly from: 'address'; readonly template: string }
  /**
   * `when`: valid only while the canonical address (or `og:url`) names that fact, because sites that change their address
   * without loading leave the metadata of the first page behind. Without it: only while no such change happened, or the page states this
   * very address.
   */
  | {
      readonly from: 'meta';
      readonly name: string;
      readonly match?: string;
      readonly when?: Known;
      /** Valid only while another `meta` says so: sites number what they tell (`twitter:label2` is "Likes", `twitter:value2` how many). */
      readonly labelled?: readonly [name: string, label: string];
    }
  | { readonly from: 'canonical'; readonly match?: string }
  /** Linked data counts where its address or id is the page's, or where it is the only one on a page that was loaded as it stands. */
  | { readonly from: 'json-ld'; readonly type: string; readonly path: DataPath; readonly match?: string }
  | {
      readonly from: 'data';
      readonly source: DataSource;
      readonly path: DataPath;
      /** Valid only when the value at this path equals the fact `is` (embedded data describes the first load only). */
      readonly when?: { readonly path: DataPath; readonly is: Known };
      /** Turns Unix seconds into an ISO time; `yes`: whatever is found means "true". */
      readonly as?: 'unix-seconds' | 'yes' | 'string';
      /** The first group of this expression is kept, as with the other readers. */
      readonly match?: string;
    }
  /** The words that the element shows beside it are kept as `shown`, where `shown` asks for them: "2 h" of an exact time. */
  | {
      readonly from: 'attribute';
      readonly css: string;
      readonly shown?: boolean;
      readonly name: string;
      readonly scope?: FactScope;
      readonly match?: string;
    }
  /** `notHandle`: for a place where some layouts have the handle and others the name. */
  | {
      readonly from: 'text';
      readonly css: string;
      readonly scope?: FactScope;
      readonly match?: string;
      readonly notHandle?: true;
    }
  | { readonly from: 'present'; readonly css: string; readonly scope?: FactScope }
  /** For ids that hold the moment of their creation. */
  | { readonly from: 'derived'; readonly how: TimeInId; readonly of: FactName };

/** What a guard may compare with: a fact that was already read, or a named part of the address. */
export type Known = FactName | 'handle' | 'channelId';

/** How an id holds the moment of its creation. */
export type TimeInId =
  /** Numbers of 64 bits with the Unix second in their upper 32 (TikTok). */
  | 'unix-seconds-in-upper-bits'
  /** Numbers with the milliseconds since 4 November 2010 above their lower 22 bits (X; older ones are counted through and hold none). */
  | 'x-snowflake'
  /** 13 letters of base 32 with the microseconds above their lower 10 bits (`tid` of the AT protocol, Bluesky). */
  | 'at-tid';

/** An attribute, or without a `name` the words, of something inside of an element (`css`; the element itself if absent). */
export interface PartReader {
  readonly css?: string;
  readonly name?: string;
  readonly match?: string;
}

/** How to read the comments that are loaded on the page. All selectors are relative to one comment except `item`. */
export interface CommentReaders {
  readonly item: string;
  /** `item` fits boxes around it as well: only those count that hold no other. */
  readonly innermost?: boolean;
  /** Frames of the page's own site that hold more of them, such as a chat: `item` is looked up in each as well, after the page. A frame of another site holds none. */
  readonly frames?: string;
  readonly author?: string;
  /** The one link that leads to whoever wrote it, where `author` fits several: a guide points at it. */
  readonly writer?: string;
  /** Attribute or address of the author link that holds the handle, such as `href` with `match: '^/@([^/?]+)'`. */
  readonly authorHandle?: { readonly css: string; readonly name: string; readonly match?: string };
  readonly text: string;
  readonly time?: string;
  /** Attribute holding the comment's own id; `css` is relative to the item (the item itself if absent). */
  readonly id?: { readonly css?: string; readonly name: string; readonly match?: string };
  /** Link to the comment. Its address is kept without what tells of the person who looks. */
  readonly cite?: { readonly css: string; readonly name: string };
  /** Where the moment stands that `time` words, best first. Without one: `datetime` of the `time` element there. */
  readonly exactTime?: readonly { readonly css?: string; readonly name: string }[];
  /** How the comment's id holds the moment of its creation. */
  readonly timeInId?: TimeInId;
  /** Pictures that belong to the comment, beside its words. */
  readonly picture?: string;
  /** Controls inside of the words, such as "See more": not the author's words, and a sign that they are shortened. */
  readonly more?: string;
  /** Matches a reply rather than a comment. */
  readonly reply?: string;
  /** True where the parts lie in open shadow roots. */
  readonly deep?: boolean;
}

/** What every page of a platform has in common for whoever reads it. */
export interface PlatformReading {
  /** Events by which the platform's own scripts say that a new page stands, such as YouTube's. They have to rise up to the window. */
  readonly navigateEvents?: readonly string[];
  /** Selector of its menus and dialogs that have no role of one. */
  readonly dialogs?: string;
  /** What its title can hold that is not of the page: the number of the person's own messages, its own name alone. Taken out in turn. */
  readonly titleNoise?: readonly string[];
}

/** How to read the subject on one kind of page. */
export interface SubjectReaders {
  /** Selector of the card of the subject: the region around the active video (closest ancestor), or what carries the id of the address. */
  readonly container?: string;
  /** Where a card carries the id (or the handle) of its subject. One with another than the address has is the card of another subject. */
  readonly cardId?: readonly PartReader[];
  /** Where a card that carries no id says whose it is: one of another account than the address has is another subject. */
  readonly cardOwner?: readonly PartReader[];
  /** Parts of the card that are somebody else's, such as a quoted post: neither words nor a video in them are the subject's. */
  readonly foreign?: string;
  /** Controls inside of the words, such as "See more": not the author's words, and a sign that they are shortened. */
  readonly more?: string;
  /**
   * Selectors of the video element, best first. Without one: the largest visible video, on pages whose subject is a video or that nobody
   * knows; a post, an account or a list may have none of its own, however large another one is.
   */
  readonly video?: readonly string[];
  /** Shown only while the player plays an advertisement in the video element itself. */
  readonly advertisement?: string;
  readonly facts: Readonly<Partial<Record<FactName, readonly Reader[]>>>;
  readonly comments?: CommentReaders;
}
