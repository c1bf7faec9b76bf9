/** Every row of a case in an index that begins with the case's id. An array is greater than any number or text in key order. */
export function ofCase(caseId: string): IDBKeyRange {
  return IDBKeyRange.bound([caseId], [caseId, []]);
}

/** The kept rows of a case, oldest first. */
export function keptOfCase(caseId: string): IDBKeyRange {
  return IDBKeyRange.bound([caseId, 'kept'], [caseId, 'kept', []]);
}

/** Kept items before a number; all of them where it is null. */
export function keptBefore(before: number | null): IDBKeyRange {
  return before === null
    ? IDBKeyRange.bound(['kept'], ['kept', []])
    : IDBKeyRange.bound(['kept'], ['kept', before], false, true);
}

/** Every chunk of an item. */
export function chunksOfItem(itemId: string): IDBKeyRange {
  return IDBKeyRange.bound([itemId], [itemId, []]);
}

/** The chunks of one part in order, from the one with this index on. */
export function chunksOfPart(itemId: string, partId: string, from: number): IDBKeyRange {
  return IDBKeyRange.bound([itemId, partId, from], [itemId, partId, []]);
}
