/** Control characters and direction overrides: page text may use them to make one account look like another. */
// eslint's no-control-regex is satisfied by building the class from code points.
const HIDDEN_RANGES: readonly (readonly [number, number])[] = [
  [0x00, 0x08],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0x200e, 0x200f],
  [0x202a, 0x202e],
  [0x2066, 0x2069],
  [0xfeff, 0xfeff],
];

function isHidden(code: number): boolean {
  return HIDDEN_RANGES.some(([first, last]) => code >= first && code <= last);
}

/**
 * Text from a page or a person as a list shows it: one line, without control characters and direction overrides, at most `limit`
 * characters (counted so that no emoji is cut in half). Joiners inside emoji and Arabic words stay.
 */
export function shownText(text: string, limit = 300): string {
  const kept: string[] = [];
  for (const character of text) {
    if (kept.length > limit) break;
    if (!isHidden(character.codePointAt(0) ?? 0)) kept.push(character);
    else if (character === '\n' || character === '\r') kept.push(' ');
  }
  const line = kept.join('').replace(/\s+/g, ' ').trim();
  return kept.length > limit ? `${[...line].slice(0, limit).join('').trimEnd()}…` : line;
}

/** The same for longer text that keeps its line breaks. */
export function shownParagraphs(text: string, limit = 20_000): string {
  let kept = '';
  let count = 0;
  for (const character of text) {
    if (character !== '\n' && isHidden(character.codePointAt(0) ?? 0)) continue;
    if (count >= limit) return `${kept}…`;
    kept += character;
    count += 1;
  }
  return kept;
}

/** A handle with one leading `@`, whichever way the platform writes it. Names with a space or a slash (`u/mara`) stay as they are. */
export function atHandle(handle: string): string {
  const name = shownText(handle, 100);
  return name === '' || /[\s/]/.test(name) ? name : `@${name.replace(/^@+/, '')}`;
}

/** Wraps a value so that its own writing direction does not turn the sentence around it. For names that cannot hold elements. */
export function isolated(value: string): string {
  return `\u2068${value}\u2069`;
}
