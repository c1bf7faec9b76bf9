import * as v from 'valibot';

/** Stored JSON, checked; null where it is none or not of this shape. What comes from the disk is checked like what comes from a page. */
export function parseStored<Schema extends v.GenericSchema>(
  schema: Schema,
  bytes: Uint8Array<ArrayBuffer> | null,
): v.InferOutput<Schema> | null {
  if (bytes === null) return null;
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : null;
}
