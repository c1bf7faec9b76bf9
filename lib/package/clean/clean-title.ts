import { cleanText } from './clean-text';

/** What browsers and sites put before a title: how many messages wait for whoever looks. */
const WAITING = /^\(\D?\d+\+?\)\s*/u;

/**
 * The title of a page as it is told outside its record: as a text of that page, without what is likely to be the visitor's own. A word such as
 * the visitor's name stays, because nobody can know it.
 */
export function cleanTitle(title: string | null): string | null {
  return title === null ? null : cleanText(title.replace(WAITING, ''), [], () => '[...]').text;
}
