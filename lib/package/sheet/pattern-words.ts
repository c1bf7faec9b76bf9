import type { Pattern } from '../../domain/pattern';
import type { Translator } from '../../words/translate';

/**
 * What was counted, as one sentence; what the person told stands in one of its own. Empty where one act or none was saved and nothing
 * told. It counts: nothing in it weighs or judges.
 */
export function patternWords(pattern: Pattern, t: Translator): string {
  const told = pattern.told === 0 ? [] : [t.count('package.pattern.told', pattern.told)];
  return [...(pattern.acts < 2 ? [] : [`${seenWords(pattern, t)}.`]), ...told].join(' ');
}

function seenWords(pattern: Pattern, t: Translator): string {
  const { acts, onlyComments, accounts, ofNobody, exact, days, sameWords, hours } = pattern;
  const counted = {
    acts: t.count(onlyComments ? 'package.pattern.comments' : 'package.pattern.posts', acts),
    // Acts of which no account is known may be of one more.
    by: t.count(ofNobody > 0 ? 'package.pattern.byAtLeast' : 'package.pattern.by', accounts),
  };
  const what =
    accounts === 0
      ? counted.acts
      : exact === 0
        ? t('package.pattern.what', counted)
        : t('package.pattern.whatAndDays', { ...counted, days: t.count('package.pattern.days', days) });
  const facts = [
    what,
    ...(sameWords === 0 ? [] : [t.count('package.pattern.sameWords', sameWords)]),
    ...(hours === null
      ? []
      : [t.count('package.pattern.hours', hours.acts, { from: hour(hours.from), to: hour(hours.to) })]),
  ].join('; ');
  return `${facts} (${exact === 0 ? t('package.pattern.noneExact') : t('package.pattern.exact', { exact: t.number(exact), acts: t.number(acts) })})`;
}

/** A whole hour on a clock of 24, which is the same in every language: `21:00`. */
function hour(of: number): string {
  return `${String(of).padStart(2, '0')}:00`;
}
