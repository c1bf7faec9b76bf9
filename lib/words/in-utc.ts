import { formatsOf } from './formats';
import type { Translator } from './translate';

/** The same words with every moment told in UTC instead of the time of this computer. Days are days everywhere. */
export function inUtc(t: Translator): Translator {
  const words = (...given: Parameters<Translator>): string => t(...given);
  const formats = formatsOf(t.language, 'UTC');
  return Object.assign(words, {
    ...t,
    date: (...[day, style = 'date']: Parameters<Translator['date']>) => {
      const when = new Date(day);
      return day.length === 10 || Number.isNaN(when.getTime()) ? t.date(day, style) : formats.date(when, style);
    },
  });
}
