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
  | {
      readonly from: 'attribute';
      readonly css: string;
      readonly name: string;
      readonly scope?: FactScope;
      readonly match?: string;
    }
  | { readonly from: 'text'; readonly css: string; readonly scope?: FactScope; readonly match?: string }
  | { readonly from: 'present'; readonly css: string; readonly scope?: FactScope }
  /** For ids of 64 bits that hold the Unix second of creation in their upper 32. */
  | { readonly from: 'derived'; readonly how: 'unix-seconds-in-upper-bits'; readonly of: FactName };

/** How to read the comments that are loaded on the page. All selectors are relative to one comment except `item`. */
export interface CommentReaders {
  readonly item: string;
  /** Frames of the page's own site that hold more of them, such as a chat: `item` is looked up in each as well, after the page. A frame of another site holds none. */
  readonly frames?: string;
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

/** What every page of a platform has in common for whoever reads it. */
export interface PlatformReading {
  /** Events by which the platform's own scripts say that a new page stands, such as YouTube's. They have to rise up to the window. */
  readonly navigateEvents?: readonly string[];
  /** Selector of its menus and dialogs that have no role of one. */
  readonly dialogs?: string;
  /** Attributes, beside `href` and `id`, in which a card carries the id of its subject. */
  readonly idAttributes?: readonly string[];
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
