/** Hiding every mark while a picture is taken. */
import type { Marks } from './overlay';

/** Hidden marks show again by themselves after this many milliseconds, whatever became of who hid them. */
const HIDDEN_AT_MOST = 3_000;

/** Runs `read` while no mark is part of the page; nothing is painted in between. */
export function withoutMarks<T>(marks: Marks, read: () => T): T {
  marks.remove();
  try {
    return read();
  } finally {
    marks.raise();
  }
}

export interface MarkHiding {
  /** Hides all marks and answers after two frames. They show again by `show` or after 3 seconds. */
  readonly hide: () => Promise<void>;
  readonly show: () => void;
}

export function createMarkHiding(marks: Marks): MarkHiding {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (): void => {
    clearTimeout(timer);
    marks.display('block');
  };
  return {
    show,
    hide: async () => {
      marks.display('none');
      clearTimeout(timer);
      timer = setTimeout(show, HIDDEN_AT_MOST);
      // A tab in the background has no frames: not longer than 200 ms.
      await Promise.race([
        new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
        new Promise((done) => setTimeout(done, 200)),
      ]);
    },
  };
}
