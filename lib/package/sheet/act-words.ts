import type { Act } from '../../domain/act';
import type { Translator } from '../../words/translate';
import { utcTime } from '../files/time';
import type { SheetFact } from './sheet-model';

/** What is told of the time of an act. */
type TimedAct = Pick<Act, 'exactUtc' | 'timeHow' | 'shownTime' | 'day'>;
/** What is told of its words beside the words themselves. */
type WordedAct = Pick<Act, 'words' | 'shortened' | 'pictures'>;

/**
 * When an act was done: the moment with how it is known, and beside it what the page shows as its time. Words of a page such as "2 h" stay
 * words; nobody turns them into a moment. `date` says a moment (UTC) as the place it is shown in says all its times; tables say it in UTC.
 */
export function timeFacts(act: TimedAct, t: Translator, date: (utc: string) => string = utcTime): SheetFact[] {
  const { exactUtc, timeHow, shownTime, day } = act;
  return [
    ...(exactUtc === null
      ? []
      : [
          {
            label: t('package.fact.posted'),
            value: withSource(date(exactUtc), timeHow, t),
            code: false,
            table: withSource(utcTime(exactUtc), timeHow, t),
          },
        ]),
    ...(shownTime === null
      ? []
      : [{ label: t('package.fact.shownTime'), value: shownTime, code: false, as: 'named' as const }]),
    ...(day === null ? [] : [{ label: t('package.fact.toldDay'), value: t.date(day), code: false, table: day }]),
  ];
}

/** The same as lines of a screen, such as `Posted: May 1, 2026, 10:00 AM (in the page's code)`. */
export function timeLines(act: TimedAct, t: Translator): string[] {
  return timeFacts(act, t, (utc) => t.date(utc, 'both')).map(({ label, value, as }) =>
    as === 'named' ? `${label}: “${value}”` : `${label}: ${value}`,
  );
}

/** What is missing of the words of an act, and how many pictures belong to it. Empty where nothing is to be said. */
export function wordsGaps(act: WordedAct, t: Translator): string {
  return [
    ...(act.shortened ? [t('package.words.shortened')] : []),
    ...(act.pictures === 0
      ? []
      : [t.count(act.words === null ? 'package.words.onlyPictures' : 'package.words.pictures', act.pictures)]),
  ].join('; ');
}

/** How a moment is known, in words: `in the page's code`. Empty where it is not known. */
export function sourceOfTime(how: Act['timeHow'], t: Translator): string {
  return how === null ? '' : t.stored('package.timeHow', how);
}

function withSource(when: string, how: Act['timeHow'], t: Translator): string {
  const source = sourceOfTime(how, t);
  return source === '' ? when : `${when} (${source})`;
}
