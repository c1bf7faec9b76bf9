/** The small picture of a save among the parts of a backup. No part of a save begins with this sign. */
export const THUMBNAIL_PART = '@thumbnail';
