/** Small schemas that many shapes are made of. For living shapes only: frozen ones (`records/`) hold their own. */
import * as v from 'valibot';
import { isDay } from './calendar-day';

/** A random id, as `crypto.randomUUID` makes it. */
export const idSchema = v.pipe(v.string(), v.uuid());

/** A moment in UTC, ISO 8601. */
export const utcSchema = v.pipe(v.string(), v.isoTimestamp());

/** A day that exists on the calendar of the person, `2026-11-20`. */
export const daySchema = v.pipe(v.string(), v.check(isDay));

/** SHA-256 in lower-case hex. */
export const sha256Schema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** Text of at most so many UTF-16 units. */
export function textSchema(limit: number) {
  return v.pipe(v.string(), v.maxLength(limit));
}
