import type { Translator } from './translate';

/** The same words with every moment told in UTC instead of the time of this computer. Days are days everywhere. */
export function inUtc(t: Translator): Translator {
  const words = (...given: Parameters<Translator>): string => t(...given);
  return Object.assign(words, {
    ...t,
    // Without its Z a moment is read as one of this computer, and told by the same figures.
    date: (...[day, style]: Parameters<Translator['date']>) => t.date(day.replace(/Z$/u, ''), style),
  });
}
