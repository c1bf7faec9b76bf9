/** A stored word where today's list has it; null where it was written by another version of Beside. */
export function knownWord<const Known extends string>(known: readonly Known[], word: string): Known | null {
  return known.find((each) => each === word) ?? null;
}
