/** Days on the person's own calendar, as `YYYY-MM-DD`, and moments as a form field holds them. */
import type { Moment } from '../../lib/domain/item';

/** The local day of a UTC moment. */
export function localDay(utc: string): string {
  const when = new Date(utc);
  return `${String(when.getFullYear())}-${two(when.getMonth() + 1)}-${two(when.getDate())}`;
}

/** `day` moved by whole days; noon, so that no change of the clock moves it further. */
export function addDays(day: string, days: number): string {
  const when = new Date(`${day}T12:00:00`);
  when.setDate(when.getDate() + days);
  return localDay(when.toISOString());
}

/** A UTC moment as `datetime-local` shows it, to the minute. */
export function localMinute(utc: string): string {
  const when = new Date(utc);
  return `${localDay(utc)}T${two(when.getHours())}:${two(when.getMinutes())}`;
}

/** Back to UTC; null where the field is empty or no moment. */
export function utcOfLocal(minute: string): string | null {
  const when = new Date(minute);
  return minute === '' || Number.isNaN(when.getTime()) ? null : when.toISOString();
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

function two(number: number): string {
  return String(number).padStart(2, '0');
}
