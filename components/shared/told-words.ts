/** Longest text of a line of the diary and of a written record. */
const LIMIT = 20_000;

/** Most letters of each of the two fields: together, with the heading in any language, they fit. What is typed is never cut afterwards. */
export const FACTS_LIMIT = 17_000;
export const FELT_LIMIT = 2_800;

/** What happened and, apart from it under its own heading, what it did to the person: one text, as it is kept and printed. */
export function toldWords(words: string, felt: string, feltHeading: string): string {
  const facts = words.trim();
  const after = felt.trim();
  return (after === '' ? facts : `${facts}\n\n${feltHeading}\n${after}`).slice(0, LIMIT);
}
