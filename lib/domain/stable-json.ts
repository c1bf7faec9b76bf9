/** A value that JSON can hold without loss. `undefined` members are left out, as JSON does. */
export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [name: string]: JsonValue | undefined };

/**
 * JSON text that is the same for the same content: member names sorted by UTF-16 code units, no white space, numbers as ECMAScript
 * writes them (the rules of RFC 8785). Half characters from hostile text are escaped, so that they survive UTF-8.
 * Throws on NaN and infinities: such a number would silently become `null`.
 */
export function stableJson(value: JsonValue): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('a number that JSON cannot hold');
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(stableJson).join(',')}]`;
  const members: string[] = [];
  for (const name of Object.keys(value).sort()) {
    const member = value[name];
    if (member !== undefined) members.push(`${JSON.stringify(name)}:${stableJson(member)}`);
  }
  return `{${members.join(',')}}`;
}

/** The UTF-8 bytes of `stableJson`. */
export function stableJsonBytes(value: JsonValue): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(stableJson(value));
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
