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

/** The time that a fact such as `postedAt` holds. A value without a zone stays what it is: words of the page. */
export function timeOfFact({ value, reader, shown }: Fact): KnownTime {
  const how = HOW[reader.split(':', 1)[0] ?? ''];
  const exactUtc = how === undefined ? null : inUtc(value);
  return how === undefined || exactUtc === null
    ? { exact: null, shown: shown ?? value }
    : { exact: { exactUtc, how }, shown: shown ?? null };
}
