import * as v from 'valibot';

/** JSON as it is, nothing checked; `undefined`, which JSON cannot hold, where the text is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Parse, check, else null: the value of a JSON text where it fits `schema`. Null stands for a text that is not there. */
export function parseJsonAs<Schema extends v.GenericSchema>(
  schema: Schema,
  text: string | null,
): v.InferOutput<Schema> | null {
  if (text === null) return null;
  const parsed = v.safeParse(schema, parseJson(text), { abortEarly: true });
  return parsed.success ? parsed.output : null;
}
