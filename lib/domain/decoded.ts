/** A part of an address with its escapes undone. A broken one such as `%E0%A4` stays as it is: parts are only compared, never opened. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
