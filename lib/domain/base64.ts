/** Newer browsers do it themselves, far faster than letter by letter. */
const native: typeof Uint8Array & { fromBase64?(text: string): Uint8Array<ArrayBuffer> } = Uint8Array;

/** Bytes from base64, or null where the text is not base64. Messages between contexts are JSON, so bytes travel this way. */
export function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (native.fromBase64 !== undefined) {
    try {
      return native.fromBase64(text);
    } catch {
      return null;
    }
  }
  let letters: string;
  try {
    letters = atob(text);
  } catch {
    return null;
  }
  const bytes = new Uint8Array(letters.length);
  for (let index = 0; index < letters.length; index += 1) bytes[index] = letters.charCodeAt(index);
  return bytes;
}

/** Base64 of bytes. In slices, because a call with a million arguments overflows the stack. */
export function base64Of(bytes: Uint8Array): string {
  let letters = '';
  for (let start = 0; start < bytes.length; start += 0x8000)
    letters += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  return btoa(letters);
}
