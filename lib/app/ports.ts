/** What the use cases need from outside, the vault apart (`vault-port.ts`). `lib/browser` fits by shape; tests pass small fakes. */
import type { ClockRun, Moment } from '../domain/item';
import type { CollectedPage } from '../domain/page-report';
import type { PageSurvey } from '../domain/page-survey';
import type { Result } from '../domain/result';
import type { CommentSigns } from '../domain/subject';
import type { PagePlan, ToPage } from '../messaging/protocol';

/** Time and identity come from outside, so that a test can state a whole record. */
export interface Clock {
  now(): Moment;
  readonly run: ClockRun;
}
export interface Ids {
  next(): string;
}

/** A few small plain values outside the database (`storage.local`): the vault's marker, the head of its log, running saves. */
export interface KeyValue {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Takes the picture of a tab. */
export interface TabCamera {
  /** PNG bytes of what is on screen. Refuses with a reason instead of returning another tab's picture. */
  take(tabId: number): Promise<
    Result<
      {
        readonly png: Uint8Array<ArrayBuffer>;
        readonly width: number;
        readonly height: number;
        readonly rights: readonly string[];
      },
      'no-right-for-picture' | 'picture-refused' | 'tab-changed'
    >
  >;
}

/** Speaks to the agent in a tab. */
export interface PageReaderPort {
  /**
   * Reads what is wanted. Once `signal` is aborted the page is asked nothing more. `page-did-not-answer` also where the page went away
   * meanwhile, or gave no answer for half a minute.
   */
  collect(
    tabId: number,
    plan: PagePlan,
    want: { readonly frame: boolean; readonly source: boolean; readonly text: boolean; readonly comments: boolean },
    signal?: AbortSignal,
  ): Promise<Result<CollectedPage, 'page-forbids-reading' | 'page-did-not-answer' | 'too-large'>>;
  /** Looks for listed comments on the page as it is now; null where the page did not answer. */
  findComments(
    tabId: number,
    plan: PagePlan,
    comments: readonly CommentSigns[],
  ): Promise<ReturnType<ToPage['findComments']> | null>;
  /** Scrolls to one listed comment; false where it is not there, or the page did not answer. */
  bringIntoView(tabId: number, plan: PagePlan, comment: CommentSigns): Promise<boolean>;
  /** Puts the page back where it was before the first of them. */
  scrollBack(tabId: number): Promise<void>;
  /** One listed comment and every other of which anything is in the window; null where the page did not answer. */
  lookInWindow(
    tabId: number,
    plan: PagePlan,
    comment: CommentSigns,
  ): Promise<ReturnType<ToPage['lookInWindow']> | null>;
  /** What a save of the page cannot take; null where the page did not answer. */
  survey(tabId: number, plan: PagePlan): Promise<PageSurvey | null>;
  hideMarks(tabId: number): Promise<void>;
  showMarks(tabId: number): Promise<void>;
  /**
   * Address and title as the browser knows them, for pages that forbid reading; null where even that is refused. `asleep`: the browser has
   * unloaded or frozen the page.
   */
  tabAddress(tabId: number): Promise<{
    readonly address: string | null;
    readonly title: string | null;
    readonly asleep?: boolean;
  }>;
}

/** What made the record. */
export interface Surroundings {
  made(): Promise<{
    readonly browser: string;
    readonly browserVersion: string;
    readonly os: string;
    readonly extensionVersion: string;
  }>;
}
