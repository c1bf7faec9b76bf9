import * as v from 'valibot';
import { checkedSchema } from './helpline';

const number = v.pipe(v.string(), v.regex(/^\d{2,5}$/));

/**
 * Emergency numbers of one country, as dialled in it. An empty list means that no two sources agree, never that there is no number.
 * Further sentences are under `helplines.emergency.<country>` (a note) and `helplines.emergency.<country>.text` (help without speaking).
 */
export const emergencySchema = v.object({
  country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
  /** The one number to call in danger. */
  call: number,
  general: v.array(number),
  police: v.array(number),
  ambulance: v.array(number),
  fire: v.array(number),
  sources: v.pipe(v.array(v.pipe(v.string(), v.regex(/^https?:\/\//))), v.minLength(1)),
  compiled: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/)),
  certainty: v.picklist(['high', 'medium']),
  checked: v.nullable(checkedSchema),
});
export type Emergency = v.InferOutput<typeof emergencySchema>;

/** Which numbers a country has, in the order in which they are shown. */
export const EMERGENCY_SERVICES = ['general', 'police', 'ambulance', 'fire'] as const;

/** Shown until a country is chosen: the two numbers that work in most places. Where they work is said beside them. */
export const WIDELY_USED = ['112', '911'] as const;

/** All rows; a small file of its own, loaded when first needed. */
export async function loadEmergency(): Promise<readonly Emergency[]> {
  const file = await import('./emergency.json');
  return file.default as readonly Emergency[];
}

/** The row of `country`, or null. */
export function emergencyOf(rows: readonly Emergency[], country: string | null): Emergency | null {
  return rows.find((row) => row.country === country) ?? null;
}
