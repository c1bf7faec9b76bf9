/**
 * Waits for `work`, but no longer than until `signal` is aborted: then the answer is `cancelled` at once, whatever `work` is still
 * waiting for, and its later outcome is dropped.
 */
export async function untilAborted<T>(
  signal: AbortSignal,
  work: Promise<T>,
): Promise<{ readonly kind: 'done'; readonly value: T } | { readonly kind: 'cancelled' }> {
  // Nobody waits for it any more after a cancel; a late failure is not to be reported as unhandled.
  work.catch(() => undefined);
  if (signal.aborted) return { kind: 'cancelled' };
  let stop: () => void = () => undefined;
  const cancelled = new Promise<{ readonly kind: 'cancelled' }>((resolve) => {
    stop = () => {
      resolve({ kind: 'cancelled' });
    };
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work.then((value) => ({ kind: 'done' as const, value })), cancelled]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
