/** A page that has not answered one question after so many milliseconds did not answer. */
export const ANSWER_LIMIT = 30_000;

/** Waits for an answer of a page: no longer than `ANSWER_LIMIT`, and not any more once `signal` is aborted. Null then. */
export async function answerInTime<T>(asking: Promise<T>, signal?: AbortSignal): Promise<T | null> {
  // Nobody waits for an answer that comes too late; a late failure is not to be reported as unhandled.
  asking.catch(() => undefined);
  if (signal?.aborted === true) return null;
  const settled = new AbortController();
  const tooLate = new Promise<null>((resolve) => {
    const end = (): void => {
      resolve(null);
    };
    const timer = setTimeout(end, ANSWER_LIMIT);
    settled.signal.addEventListener('abort', () => {
      clearTimeout(timer);
    });
    signal?.addEventListener('abort', end, { signal: settled.signal });
  });
  try {
    return await Promise.race([asking, tooLate]);
  } finally {
    settled.abort();
  }
}
