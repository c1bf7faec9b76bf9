/** Longest text of a line of the diary and of a written record. */
const LIMIT = 20_000;

/** What happened and, apart from it under its own heading, what it did to the person: one text, as it is kept and printed. */
export function toldWords(words: string, felt: string, feltHeading: string): string {
  const facts = words.trim();
  const after = felt.trim();
  return (after === '' ? facts : `${facts}\n\n${feltHeading}\n${after}`).slice(0, LIMIT);
}
