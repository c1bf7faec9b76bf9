import { streamingSha256 } from './bytes';

/**
 * SHA-256 of a whole file in lower-case hex, as `sha256sum` gives it. Read in pieces, because no browser digests a file of any size at
 * once. `onProgress` from 0 to 1. Rejects where the file cannot be read, and
 * with the signal's reason where it was stopped.
 */
export async function fileSha256(
  file: Blob,
  onProgress: (done: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<string> {
  const running = streamingSha256();
  const reader = file.stream().getReader();
  let seen = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return running.hex();
    signal?.throwIfAborted();
    running.update(value);
    seen += value.length;
    onProgress(seen / file.size);
  }
}
