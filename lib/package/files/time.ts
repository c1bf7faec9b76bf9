import type { ItemRecord, Moment } from '../../domain/item';

/** The moment of a save as its surroundings tell it; null where they stayed home. */
export function savedMoment({ times, clock, surroundings }: ItemRecord): Moment | null {
  if (surroundings === null) return null;
  const { name, offsetMinutes } = surroundings.zone;
  return { utc: times.done, monotonicMs: clock.monotonicMs, timeZone: name, offsetMinutes };
}

/** The time on the saver's clock when it was saved, such as `2026-11-20 14:03:05 (Europe/Berlin, UTC+01:00)`. */
export function localTime(moment: Moment): string {
  return `${localStamp(moment).replace('T', ' ')} (${moment.timeZone}, ${offset(moment.offsetMinutes)})`;
}

/** The same instant in UTC, such as `2026-11-20 13:03:05 UTC`. */
export function utcTime(utc: string): string {
  const when = new Date(utc);
  return Number.isNaN(when.getTime()) ? utc : `${when.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** The day on the saver's calendar, `2026-11-20`: what files are named after. */
export function localDay(moment: Moment): string {
  return localStamp(moment).slice(0, 10);
}

function localStamp(moment: Moment): string {
  const shifted = new Date(Date.parse(moment.utc) + moment.offsetMinutes * 60_000);
  return Number.isNaN(shifted.getTime()) ? moment.utc : shifted.toISOString().slice(0, 19);
}

function offset(minutes: number): string {
  const size = Math.abs(Math.round(minutes));
  const two = (value: number) => String(value).padStart(2, '0');
  return `UTC${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
