/** How far a save is, in the order in which the stages come. */
export const SAVE_STAGES = ['reading', 'picture', 'sealing', 'storing'] as const;
export type SaveStage = (typeof SAVE_STAGES)[number];
