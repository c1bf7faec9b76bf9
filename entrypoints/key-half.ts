import { defineUnlistedScript } from '#imports';
import { doHalfTask, type HalfTask } from '../lib/vault/halves/half-work';

/** A dedicated worker of Beside's own pages: the only place where a browser lets a file be overwritten in place. One task, one answer, the end. */
export default defineUnlistedScript(() => {
  addEventListener('message', (event: MessageEvent<HalfTask>) => {
    navigator.storage
      .getDirectory()
      .then((directory) => doHalfTask(event.data, directory))
      .then(
        (done) => {
          postMessage({ done });
        },
        (error: unknown) => {
          postMessage({ done: false, error: String(error) });
        },
      );
  });
});
