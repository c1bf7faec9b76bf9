import { inUtc } from './exact-time';
import type { ExactTime, Fact } from './subject';

/** What is known of a time: the exact one with how it is known, and the words on screen. */
export interface KnownTime {
  readonly exact: ExactTime | null;
  readonly shown: string | null;
}

/** How a reader of facts knows a time. Words on screen are no exact time, whatever they look like. */
const HOW: Readonly<Record<string, ExactTime['how']>> = {
  attribute: 'attribute',
  meta: 'data',
  'json-ld': 'data',
  data: 'data',
  derived: 'from-id',
};

/** How the reader of a fact knows a time, by its kind (`attribute:datetime`, `derived:id`); null where it only knows words. */
export function howReaderKnows(reader: string): ExactTime['how'] | null {
  return HOW[/^[a-z-]+/.exec(reader)?.[0] ?? ''] ?? null;
}

/** The time that a fact such as `postedAt` holds. A value without a zone stays what it is: words of the page. */
export function timeOfFact({ value, reader, shown }: Fact): KnownTime {
  const how = howReaderKnows(reader);
  const exactUtc = how === null ? null : inUtc(value);
  return how === null || exactUtc === null
    ? { exact: null, shown: shown ?? value }
    : { exact: { exactUtc, how }, shown: shown ?? null };
}
