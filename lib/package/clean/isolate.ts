import { visibleLine } from './safe-text';

/**
 * Words of a page inside a sentence of ours: hidden characters written out, then kept apart by Unicode's own isolates
 * (U+2068, U+2069), so that they cannot turn the sentence around. Works as plain text, in a component and in HTML.
 */
export function isolated(text: string): string {
  return `\u2068${visibleLine(text)}\u2069`;
}
