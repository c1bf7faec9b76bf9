import type { OpenedItem } from '../../../lib/app/vault-port';
import type { Gap } from '../../../lib/domain/item';
import type { SaveAnswer } from '../../../lib/messaging/protocol';

/** What a save stored, from its answer or, where that was lost, from the stored record itself. */
export interface SavedResult {
  readonly itemId: string;
  readonly caseId: string;
  readonly savedUtc: string;
  /** What is not in it, and why. */
  readonly notTaken: readonly Gap[];
  readonly parts: readonly { readonly role: string; readonly pixelWidth?: number; readonly pixelHeight?: number }[];
  /** Null where only the record is known: it holds the comments as a file, not their number. */
  readonly commentCount: number | null;
  /** The answer was lost; this was found by looking. */
  readonly foundByLooking: boolean;
}

/** The result as the save answered it. */
export function resultOfAnswer(answer: SaveAnswer): SavedResult {
  const { itemId, caseId, savedUtc, notTaken, parts, commentCount } = answer;
  return { itemId, caseId, savedUtc, notTaken, parts, commentCount, foundByLooking: false };
}

/** The result as the stored record tells it. */
export function resultOfRecord({ record, caseId }: OpenedItem): SavedResult {
  const parts = record.parts.map(({ role, pixelWidth, pixelHeight }) => ({
    role,
    ...(pixelWidth === undefined ? {} : { pixelWidth }),
    ...(pixelHeight === undefined ? {} : { pixelHeight }),
  }));
  return {
    itemId: record.id,
    caseId,
    savedUtc: record.times.done,
    notTaken: record.notTaken,
    parts,
    commentCount: null,
    foundByLooking: true,
  };
}
