/** Names and limits of what is read from a page, without the schema library: the page agent has 8 kB to live in. */

/** What kind of page the person is on, as the playbook's address templates tell it. */
export const PAGE_KINDS = [
  'video',
  'short',
  'photo',
  'post',
  'live',
  'clip',
  'profile',
  'comment',
  'feed',
  'other',
] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** The facts Beside looks for. A fact that no reader finds is `null`: it is shown as "not found", never guessed. */
export const FACT_NAMES = [
  'id',
  'address',
  'title',
  'authorHandle',
  'authorName',
  'authorId',
  'authorAddress',
  'caption',
  'postedAt',
  'views',
  'likes',
  'comments',
  'shares',
  'live',
] as const;
export type FactName = (typeof FACT_NAMES)[number];

/** Longest stored text of one fact, in UTF-16 units. Text from a page is hostile: it is cut, and the cut is recorded. */
export const FACT_LIMIT = 5_000;
