/**
 * Characters that change how their neighbours are shown without being seen themselves: control characters, direction
 * controls, zero-width characters and fillers. They can make an account name or a file look like another one.
 * Left alone: line break and tab, joiners (see below), the letters of flag emoji, and Arabic signs that are seen.
 */
const UNSEEN =
  /(?![\n\t]|\u200c|\u200d|[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{e0020}-\u{e007f}])[\p{Cc}\p{Cf}\u115f\u1160\u2028\u2029\u3164\uffa0]/gu;

/** Joiners belong to emoji and to Persian, Urdu and Indic words; between plain Latin letters they are a disguise. */
const LATIN_JOINER = /(?<=[!-\u024f])(?:\u200c|\u200d)(?=[!-\u024f])/gu;

/** The same text with every unseen character written out as `[U+202E]`, so that the reader sees what is there. */
export function visible(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(UNSEEN, written)
    .replace(LATIN_JOINER, written)
    .replace(/\p{Surrogate}/gu, '\ufffd');
}

/** As `visible`, on one line: for names, titles and table cells. */
export function visibleLine(text: string): string {
  return visible(text)
    .replace(/[\n\t]+/g, ' ')
    .trim();
}

function written(character: string): string {
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}
