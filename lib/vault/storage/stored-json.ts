/** Stored bytes as text; null where they could not be unsealed or are no text. What is in it is checked by a schema of `domain/records`. */
export function storedText(bytes: Uint8Array<ArrayBuffer> | null): string | null {
  if (bytes === null) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
