import * as v from 'valibot';
import { parseJson } from '../parse-json';
import { fail, ok, type Result } from '../result';

/** Why a stored text cannot be used. `newer`: a newer Beside wrote it. `damaged`: it was changed, cut off or never one of ours. */
export type StoredFault = 'newer' | 'damaged';

/**
 * Reads a stored text with the schema of all versions. Null stands for a text that could not even be unsealed.
 * A version above `newest` is `newer`, whatever else is in it: this code cannot know what a later version looks like.
 */
export function readStored<Schema extends v.GenericSchema>(
  schema: Schema,
  newest: number,
  text: string | null,
): Result<v.InferOutput<Schema>, StoredFault> {
  const value = text === null ? undefined : parseJson(text);
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return ok(parsed.output);
  return fail(isNewer(value, newest) ? 'newer' : 'damaged');
}

/** Whether a parsed text calls itself a version that this code does not know yet. */
export function isNewer(value: unknown, newest: number): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    Number.isInteger(value.version) &&
    Number(value.version) > newest
  );
}
