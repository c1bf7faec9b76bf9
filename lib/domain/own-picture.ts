/** Pictures of single comments: `picture-act-3.png` is the one of the third act of its record. */
import { actsOf, type Act } from './act';
import type { ItemRecord, Part } from './item';

const NAME = /^picture-act-([1-9]\d{0,3})\.png$/;

/** The name of the picture of one act, by its place among the acts of its record, from 0. */
export function ownPictureName(at: number): string {
  return `picture-act-${String(at + 1)}.png`;
}

/** The act that a part is the picture of; null where it is none of these. `record` has to hold all of its acts, in their order. */
export function actOfPicture(record: Pick<ItemRecord, 'acts'>, part: Pick<Part, 'name' | 'role'>): Act | null {
  const number = part.role === 'picture' ? NAME.exec(part.name)?.[1] : undefined;
  return number === undefined ? null : (actsOf(record)[Number(number) - 1] ?? null);
}
