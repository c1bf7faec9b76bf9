/** One save from the press to its end. It lives beside the views, so that looking at Help does not lose its answer. */
import type { Category } from '../../../lib/domain/category';
import type { SaveProgress } from '../../../lib/domain/save-stages';
import type { AnsweredNo } from '../../../lib/domain/under-18';
import type { PageComment } from '../../../lib/domain/subject';
import type { SaveFailure } from '../../../lib/messaging/protocol';
import type { SavedResult } from './saved-result';

/** What the person asked for, the subject it was asked for, and the line that was answered "no". */
export interface SaveAsk {
  /** The line was answered "no" for this. */
  readonly answer: AnsweredNo;
  readonly subject: string | null;
  /** The tab it was asked for: a page that cannot be read has no subject to tell it from another. */
  readonly tabId: number;
  readonly note: string;
  readonly category: Category | null;
  readonly take: 'everything' | 'words-only';
  readonly withoutPicture: boolean;
  /** One more picture for each picked comment that the picture of the page does not show. */
  readonly pictureOfEach: boolean;
  /** What it is about where that is not the page itself. */
  readonly pickedComments: readonly PageComment[];
  readonly caseId: string | null;
}

/**
 * What a save ran into. `not-stored`: the answer was lost, we looked, and nothing was stored. `unsure`: it was lost and the vault could not
 * be asked. The same two with `broken-`: no answer was lost, something in Beside broke.
 */
export type SaveTrouble = SaveFailure | 'not-stored' | 'unsure' | 'broken-not-stored' | 'broken-unsure';

export type SaveRun =
  | { readonly kind: 'idle' }
  /** Asked for, waits for a press of the toolbar icon. Nothing has been taken. */
  | { readonly kind: 'waiting'; readonly ask: SaveAsk }
  | {
      readonly kind: 'running';
      readonly itemId: string;
      readonly progress: SaveProgress;
      readonly cancelling: boolean;
      /** No more pictures of single comments are to be taken. */
      readonly stoppingPictures: boolean;
    }
  | { readonly kind: 'saved'; readonly result: SavedResult }
  | { readonly kind: 'failed'; readonly trouble: SaveTrouble; readonly ask: SaveAsk };
