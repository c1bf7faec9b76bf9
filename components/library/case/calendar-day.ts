import type { Moment } from '../../../lib/domain/item';

/** The calendar day of an instant in this computer's time zone, as `YYYY-MM-DD`. */
export function dayOf(utc: string): string {
  const when = new Date(utc);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(when.getFullYear())}-${two(when.getMonth() + 1)}-${two(when.getDate())}`;
}

/** True for a day that exists on the calendar, as a date field gives it. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T12:00:00Z`));
}

/** An instant with this computer's time zone, as files and sheets are dated. */
export function momentOf(utc: string): Moment {
  return {
    utc,
    monotonicMs: Math.round(performance.now()),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    offsetMinutes: -new Date(utc).getTimezoneOffset(),
  };
}
