/** A page that has not answered one question after so many milliseconds did not answer, whatever it is doing. */
export const ANSWER_LIMIT = 30_000;

/** So long may a short question take: a page that says nothing for this long hangs, asks something, or is busy. */
export const SHORT_ANSWER_LIMIT = 5_000;

/** Waits for an answer of a page: no longer than `limit`, and not any more once `signal` is aborted. Null then. */
export async function answerInTime<T>(
  asking: Promise<T>,
  signal?: AbortSignal,
  limit = ANSWER_LIMIT,
): Promise<T | null> {
  // Nobody waits for an answer that comes too late; a late failure is not to be reported as unhandled.
  asking.catch(() => undefined);
  if (signal?.aborted === true) return null;
  const settled = new AbortController();
  const tooLate = new Promise<null>((resolve) => {
    const end = (): void => {
      resolve(null);
    };
    const timer = setTimeout(end, limit);
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

/**
 * The same for work that may rightly take a while: as long as `isThere` says in between that the page still answers. A page that works on it
 * does; one that hangs does not.
 */
export async function answerWhileThere<T>(
  asking: Promise<T>,
  isThere: () => Promise<boolean>,
  signal: AbortSignal,
): Promise<T | null> {
  const hung = new AbortController();
  const look = setInterval(() => {
    void isThere().then((there) => {
      if (!there) hung.abort();
    });
  }, SHORT_ANSWER_LIMIT);
  try {
    return await answerInTime(asking, AbortSignal.any([signal, hung.signal]));
  } finally {
    clearInterval(look);
  }
}
