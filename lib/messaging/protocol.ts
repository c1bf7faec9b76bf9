/** Who says what to whom. Commands are imperative, events past tense; every input and reply is plain JSON. */
import type { AnchorState } from '../domain/guide';
import type { PageReport } from '../domain/page-report';
import type { KnownWords, PagePlan, PointStep } from '../domain/page-plan';
import type { Change, ChangeAnswer, ChangeFailure } from '../domain/change';
import type { Result } from '../domain/result';
import type { PageSurvey } from '../domain/page-survey';
import type { SaveProgress } from '../domain/save-stages';
import type { CommentSigns, FoundComment, PageComment } from '../domain/subject';
import type { NotUnder18 } from '../domain/under-18';
import type { Gap } from '../domain/item';
import type { Category } from '../domain/category';
import type { VaultFailure } from '../domain/vault-failure';
import type { Parcel, PieceInput } from './chunked-page';

export type { PagePlan, PointStep } from '../domain/page-plan';

/** Panel or background -> agent of one tab (frame 0). */
export interface ToPage {
  /** Answers with the agent's version. */
  ping(input: Record<never, never>): { readonly version: string };
  describe(input: { readonly plan: PagePlan }): PageReport;
  listComments(input: { readonly plan: PagePlan; readonly limit: number }): {
    readonly comments: readonly PageComment[];
    readonly total: number;
  };
  /**
   * Gathers comments while the person scrolls, in the page's memory only, until `stopGathering`, `clearPoint`, another address or the end of
   * the panel. `of` names what the list is of: under another name, and with `from` 0, it begins anew. Answers with what came or changed since
   * the place `from`, and with the place to ask from next. `index`: the order in which they were seen. `atLeast`: without ids, or where some
   * came and went unread, there may have been more.
   */
  gatherComments(input: { readonly plan: PagePlan; readonly of: string; readonly from: number }): {
    readonly comments: readonly PageComment[];
    readonly next: number;
    readonly gathered: number;
    readonly atLeast: boolean;
    /** It began with this answer: what was known before counts no more. */
    readonly anew: boolean;
  };
  stopGathering(input: Record<never, never>): Record<never, never>;
  /** Looks for listed comments on the page as it is now; null in place of one that is not there. */
  findComments(input: { readonly plan: PagePlan; readonly comments: readonly CommentSigns[] }): {
    readonly found: readonly (FoundComment | null)[];
    /** Size of the window in CSS pixels. */
    readonly window: { readonly width: number; readonly height: number };
  };
  /**
   * Scrolls to one listed comment for a picture that the person asked for; false where none or several fit. The page goes back by `scrollBack`,
   * or by itself ten seconds after the last one.
   */
  bringIntoView(input: { readonly plan: PagePlan; readonly comment: CommentSigns }): { readonly shown: boolean };
  scrollBack(input: Record<never, never>): Record<never, never>;
  /** Where one listed comment stands in the window, and every comment of which anything is in it. */
  lookInWindow(input: { readonly plan: PagePlan; readonly comment: CommentSigns }): {
    readonly found: FoundComment | null;
    readonly around: readonly CommentSigns[];
    readonly window: { readonly width: number; readonly height: number };
  };
  /** Looks for what a save cannot take, and for signs that something came between the page and what was seen. */
  surveyPage(input: { readonly plan: PagePlan }): PageSurvey;
  /**
   * Ring around one listed comment, as feedback for the list in the panel, for as long as exactly one comment of the page fits. `shown` is
   * false where none or several do.
   */
  showComment(input: { readonly plan: PagePlan; readonly comment: CommentSigns }): { readonly shown: boolean };
  /** Thin outline around the video that the panel speaks about. */
  markVideo(input: { readonly plan: PagePlan; readonly on: boolean }): { readonly marked: boolean };
  /**
   * Ring around the control of `step`; also watches for `next` to show up. Replaces what was pointed at.
   * `comment`: the picked comment as it was listed. It is looked for anew in every look; without exactly one that fits nothing is ringed.
   * Needs the reader's script (`listComments` brings it).
   */
  point(input: {
    readonly plan: PagePlan;
    readonly step: PointStep;
    readonly next: PointStep | null;
    readonly comment?: CommentSigns | null;
  }): { readonly state: AnchorState };
  clearPoint(input: Record<never, never>): Record<never, never>;
  /** Scrolls to the ringed control and puts the keyboard on it. Presses nothing. */
  moveKeyboardThere(input: Record<never, never>): { readonly moved: boolean };
  /** Everything for a save except the picture; `openParcel` makes it whole. */
  collect(input: {
    readonly plan: PagePlan;
    readonly want: {
      readonly frame: boolean;
      readonly source: boolean;
      readonly text: boolean;
      readonly comments: boolean;
    };
  }): Parcel;
  /** A waiting piece of a parcel. With the last one the parcel is gone. */
  takePiece(input: PieceInput): { readonly text: string };
  /** Hides every mark of Beside and answers after two frames; shows them again after 3 s at the latest. */
  hideMarks(input: Record<never, never>): Record<never, never>;
  showMarks(input: Record<never, never>): Record<never, never>;
  /**
   * A description for "This is not what I see": tag names, roles and test ids near the step; no address, no names, no text of the page.
   * For known words: those that a control or title of the window on top is called, one a line, in the order asked for.
   */
  diagnose(input: { readonly plan: PagePlan; readonly of: PointStep | KnownWords }): { readonly text: string };
  /** The opt-in button beside the video. */
  showButton(input: { readonly label: string; readonly hint: string | null }): Record<never, never>;
  /** Whether Shift three times in the page means leaving (a setting; on until told otherwise). */
  leaveKeys(input: { readonly on: boolean }): Record<never, never>;
  retire(input: Record<never, never>): Record<never, never>;
}

/** Agent -> every page of the extension. Facts only; no answer holds stored data. */
export interface PageEvents {
  agentStarted: { readonly version: string };
  /** Another address, another active video, or the page changed under us. */
  subjectChanged: Record<never, never>;
  anchorChanged: { readonly stepId: string; readonly state: AnchorState };
  stepPressed: { readonly stepId: string };
  nextVisible: { readonly stepId: string };
  /** `gatherComments` has more: so many in all. */
  commentsGathered: { readonly gathered: number };
  /** Shift three times while the page had the focus. */
  leavePressed: Record<never, never>;
  /** The opt-in button beside the video, pressed by the person. */
  buttonPressed: Record<never, never>;
}

/** What a save is asked to take. */
export interface SaveRequest {
  /** Made by whoever asks, so that after a lost answer one can look whether it was stored. */
  readonly itemId: string;
  readonly tabId: number;
  readonly plan: PagePlan;
  readonly platform: { readonly id: string; readonly name: string };
  readonly note: string;
  readonly category: Category | null;
  /** `everything`; `words-only`: link and words, no picture, frame or source. */
  readonly take: 'everything' | 'words-only';
  /** The answer "no" to the line asked before a save, bound to this very save. Without it nothing of a page is taken. */
  readonly notUnder18: NotUnder18;
  /** What it is about where that is not the page itself: each becomes an act. At most `PICKED_LIMIT`. */
  readonly pickedComments: readonly PageComment[];
  /** True when the person chose to save without the picture although it could be had. */
  readonly withoutPicture: boolean;
  /** "Picture of each": one more for each picked comment that the picture of the page does not show. Needs an answer that was asked for it. */
  readonly pictureOfEach: boolean;
  /** The case to put it in; null lets Beside find the one of the same account or open a new one. */
  readonly caseId: string | null;
}

/** What was stored. */
export interface SaveAnswer {
  readonly itemId: string;
  readonly caseId: string;
  readonly savedUtc: string;
  /** What it could not take, or took only in part. */
  readonly notTaken: readonly Gap[];
  readonly parts: readonly {
    readonly role: string;
    readonly bytes: number;
    readonly pixelWidth?: number;
    readonly pixelHeight?: number;
  }[];
  readonly commentCount: number;
  readonly factsFound: number;
}

/** Why a save could not be stored. */
export type StoreFailure = Exclude<VaultFailure, 'not-found' | 'changed-elsewhere'>;

export type SaveFailure = StoreFailure | 'cancelled' | 'tab-gone' | 'nothing-to-save' | 'busy-twice' | 'ask-again';

/** Extension pages -> background. */
export interface UiToBackground {
  /** Which build the background is of. */
  build(input: Record<never, never>): string;
  savePage(input: SaveRequest): Result<SaveAnswer, SaveFailure>;
  /** `pictures`: only no more pictures of single comments; what was taken is saved. */
  cancelSave(input: { readonly itemId: string; readonly what: 'save' | 'pictures' }): Result<null, 'not-running'>;
  /** What a page has to do about halves of keys before it writes, and after an erasing (`entrypoints/services/key-halves.ts`). */
  keyHalves(input: Record<never, never>): { readonly wanted: boolean; readonly left: readonly string[] };
  /** A half that a page has just made: the vault that is made next has it. */
  offerHalf(input: { readonly name: string }): null;
  /** A page has restored a backup: every open page reads again. */
  restored(input: Record<never, never>): null;
  /** Any other write to the vault: one of the use cases of `lib/app/changes`, by its kind. */
  change(input: Change): Result<ChangeAnswer, ChangeFailure>;
  /** New empty tab in front and, where the browser allows, the panel closed. */
  leave(input: { readonly windowId: number | null }): Result<null, never>;
  setButton(input: { readonly platformId: string; readonly on: boolean }): Result<null, 'not-allowed'>;
  /** What the person granted for a tab: reading it, and taking its picture. */
  tabGrant(input: {
    readonly tabId: number;
  }): Result<{ readonly lent: boolean; readonly forbidden: boolean; readonly picture: 'ready' | 'press-icon' }, never>;
}

/** Background -> every open page of the extension. Ids only, never records. */
export interface BackgroundEvents {
  /** The toolbar icon or the shortcut was pressed in this tab. */
  tabLent: { readonly tabId: number; readonly windowId: number };
  saveProgress: { readonly itemId: string; readonly progress: SaveProgress };
  vaultChanged: Record<never, never>;
}
