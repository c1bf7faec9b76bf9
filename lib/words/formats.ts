/** How much of a moment is said. */
export type DateStyle = 'date' | 'time' | 'both';

/** Numbers, dates and plural forms of one language; moments in the zone of this computer, or in `timeZone`. Making the browser's formatters is slow, so each is made once, when it is first asked for. */
export function formatsOf(
  locale: string,
  timeZone?: 'UTC',
): {
  readonly number: (value: number) => string;
  readonly plural: (value: number) => Intl.LDMLPluralRule;
  readonly date: (when: Date, style: DateStyle) => string;
} {
  let numbers: Intl.NumberFormat | undefined;
  let plurals: Intl.PluralRules | undefined;
  const dates = new Map<DateStyle, Intl.DateTimeFormat>();
  return {
    number: (value) => (numbers ??= new Intl.NumberFormat(locale)).format(value),
    plural: (value) => (plurals ??= new Intl.PluralRules(locale)).select(value),
    date: (when, style) => {
      const known = dates.get(style) ?? dateFormat(locale, style, timeZone);
      dates.set(style, known);
      return known.format(when);
    },
  };
}

function dateFormat(locale: string, style: DateStyle, timeZone: 'UTC' | undefined): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    timeZone,
    ...(style === 'time' ? {} : { day: 'numeric', month: 'short', year: 'numeric' }),
    ...(style === 'date' ? {} : { hour: '2-digit', minute: '2-digit' }),
  });
}
