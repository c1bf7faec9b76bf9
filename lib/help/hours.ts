import * as v from 'valibot';

const clock = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/));

/** A part of a week. `days`: 1 is Monday, 7 is Sunday. Where `to` is before `from`, it ends on the next day. */
const spanSchema = v.object({
  days: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))), v.minLength(1)),
  from: clock,
  to: clock,
});

/**
 * When somebody answers. `always`: day and night, said by the provider or by two sources. `unknown`: no source, or sources disagree.
 * `zone` is the line's own time zone (IANA). `holidays` is false where a source says that public holidays are left out.
 */
export const hoursSchema = v.union([
  v.literal('always'),
  v.literal('unknown'),
  v.object({
    zone: v.pipe(v.string(), v.regex(/^[A-Z][A-Za-z]+\/[A-Za-z_]+$/)),
    spans: v.pipe(v.array(spanSchema), v.minLength(1)),
    holidays: v.boolean(),
  }),
]);
export type Hours = v.InferOutput<typeof hoursSchema>;

/** A clock before the first release, or decades after it, is wrong: nothing is said from it. */
const FIRST_YEAR = 2026;
const LAST_YEAR = 2046;

/** Whether this computer's clock can be believed. Nothing about opening or age is said from one that cannot. */
export function believableClock(now: Date): boolean {
  const year = now.getUTCFullYear();
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/**
 * True only where it is known that somebody answers now. False means "not known", never "closed": hours change, and a person who
 * reads "closed" does not try.
 */
export function openNow(hours: Hours | null, now: Date): boolean {
  if (hours === 'always') return true;
  if (hours === null || hours === 'unknown' || !hours.holidays || !believableClock(now)) return false;
  const { day, minute } = clockIn(hours.zone, now);
  const yesterday = day === 1 ? 7 : day - 1;
  return hours.spans.some((span) => {
    const from = minutes(span.from);
    const to = minutes(span.to);
    if (to > from) return span.days.includes(day) && minute >= from && minute < to;
    return (span.days.includes(day) && minute >= from) || (span.days.includes(yesterday) && minute < to);
  });
}

/** The city that a time zone is named after, as people write it. */
export function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

function minutes(time: string): number {
  const [hour, minute] = time.split(':').map(Number);
  return (hour ?? 0) * 60 + (minute ?? 0);
}

function clockIn(zone: string, now: Date): { day: number; minute: number } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return {
    day: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(part('weekday')) + 1,
    minute: Number(part('hour')) * 60 + Number(part('minute')),
  };
}
