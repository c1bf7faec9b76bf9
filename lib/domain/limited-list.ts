import * as v from 'valibot';

/** A list of at most `most` entries. Its length is looked at before any entry: a hostile list of a million is refused at once. */
export function limitedList<const Item extends v.GenericSchema>(item: Item, most: number) {
  return v.pipe(v.array(v.unknown()), v.maxLength(most), v.array(item));
}
