/** Width of a thumbnail in CSS pixels. */
export const THUMBNAIL_WIDTH = 96;
/** Height of a thumbnail in CSS pixels. */
export const THUMBNAIL_HEIGHT = 64;
/** The picture is first reduced to this width, so that even without the blur no detail is left on screen. */
const REDUCED_WIDTH = 24;
/** How many pictures are opened at the same time: opening is work, and scrolling has to stay smooth. */
const AT_ONCE = 2;

type Job = () => Promise<void>;

/** Opens pictures one after another; what scrolled away before its turn is dropped. */
export interface ThumbnailQueue {
  /** `read` gives the bytes of a picture or null; the reduced picture is handed to `draw`. */
  ask(
    read: () => Promise<Uint8Array<ArrayBuffer> | null>,
    draw: (picture: ImageBitmap) => void,
    signal: AbortSignal,
  ): void;
}

/** A queue for one list. */
export function createThumbnailQueue(): ThumbnailQueue {
  const waiting: { readonly job: Job; readonly signal: AbortSignal }[] = [];
  let running = 0;
  function next(): void {
    while (running < AT_ONCE) {
      const entry = waiting.shift();
      if (entry === undefined) return;
      if (entry.signal.aborted) continue;
      running += 1;
      // A picture that cannot be drawn leaves the plain grey field: the item itself says what is wrong when opened.
      entry
        .job()
        .catch(() => undefined)
        .finally(() => {
          running -= 1;
          next();
        });
    }
  }
  return {
    ask(read, draw, signal) {
      const job = async () => {
        const bytes = await read();
        if (bytes === null || signal.aborted) return;
        const picture = await createImageBitmap(new Blob([bytes]), {
          resizeWidth: REDUCED_WIDTH,
          resizeQuality: 'medium',
        });
        if (!signal.aborted) draw(picture);
        picture.close();
      };
      waiting.push({ job, signal });
      next();
    },
  };
}
