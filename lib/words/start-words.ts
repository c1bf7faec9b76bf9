import english from './locales/en/start.json';

/** Words for the moment at which no words could be loaded: in the bundle of every page, in English only. */
export const START_WORDS: Readonly<Record<keyof typeof english, string>> = english;
