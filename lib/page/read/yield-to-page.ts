/** Long reading is cut into slices, so that the page stays quick while Beside reads. */

/** Longest slice in milliseconds: well inside one frame. */
const SLICE = 10;

/** Gives the page its turn when a slice is used up; with `true` in any case, before something that nobody can cut up. */
export type Pause = (inAnyCase?: boolean) => Promise<void> | undefined;

/** `await pause()` inside of a loop. */
export function slices(): Pause {
  let until = performance.now() + SLICE;
  return (inAnyCase = false) => {
    if (!inAnyCase && performance.now() < until) return undefined;
    // A message to itself, because timers that follow each other wait four milliseconds each, and a second in a tab that is not shown.
    return new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        until = performance.now() + SLICE;
        done();
      };
      port2.postMessage(0);
    });
  };
}
