/**
 * Chunks as one file. Measured: browsers put a large one on disk, so memory stays bounded. Null where it was called off, or there is no room for
 * it; what a chunk's giver throws is thrown on.
 */
export async function madeFile(
  chunks: AsyncGenerator<Uint8Array<ArrayBuffer>>,
  signal: AbortSignal,
): Promise<Blob | null> {
  let trouble: { readonly error: unknown } | null = null;
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: async (controller) => {
      try {
        const next = signal.aborted ? null : await chunks.next();
        if (next === null) controller.error(new Error('called off'));
        else if (next.done === true) controller.close();
        // The giver may use its memory again.
        else controller.enqueue(next.value.slice());
      } catch (error) {
        trouble = { error };
        controller.error(error);
      }
    },
    cancel: async () => {
      await chunks.return(undefined);
    },
  });
  try {
    return await new Response(stream).blob();
  } catch {
    await chunks.return(undefined);
    const found = trouble as { readonly error: unknown } | null;
    if (found !== null) throw found.error;
    return null;
  }
}
