/**
 * Every row of an index whose key begins with these values. In key order an array is greater than any number or text, so that the empty one
 * closes the range.
 */
function beginningWith(...values: readonly string[]): IDBKeyRange {
  return IDBKeyRange.bound([...values], [...values, []]);
}

/** Every row of a case in an index that begins with the case's id. */
export function ofCase(caseId: string): IDBKeyRange {
  return beginningWith(caseId);
}

/** The kept rows of a case, oldest first. */
export function keptOfCase(caseId: string): IDBKeyRange {
  return beginningWith(caseId, 'kept');
}

/** Kept items before a number; all of them where it is null. */
export function keptBefore(before: number | null): IDBKeyRange {
  return IDBKeyRange.bound(['kept'], ['kept', before ?? Infinity], false, true);
}

/** Every chunk of an item. */
export function chunksOfItem(itemId: string): IDBKeyRange {
  return beginningWith(itemId);
}

/** The chunks of one part in order, from the one with this index on. */
export function chunksOfPart(itemId: string, partId: string, from: number): IDBKeyRange {
  return IDBKeyRange.bound([itemId, partId, from], [itemId, partId, Infinity]);
}
