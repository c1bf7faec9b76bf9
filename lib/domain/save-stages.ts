/** How far a save is, in the order in which the stages come. `each`: pictures of single comments, where they were asked for. */
export const SAVE_STAGES = ['reading', 'picture', 'each', 'sealing', 'storing'] as const;
export type SaveStage = (typeof SAVE_STAGES)[number];

/** A stage; in `each` which picture of how many. */
export interface SaveProgress {
  readonly stage: SaveStage;
  readonly at?: number;
  readonly of?: number;
}
