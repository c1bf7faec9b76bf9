/** Long reading is cut into slices, so that the page stays quick while Beside reads. */

/** Longest slice in milliseconds: well inside one frame. */
const SLICE = 10;

/** Gives the page its turn whenever a slice is used up: `await pause()` inside of a loop. */
export function slices(): () => Promise<void> | undefined {
  let until = performance.now() + SLICE;
  return () => {
    if (performance.now() < until) return undefined;
    return new Promise((done) => {
      setTimeout(() => {
        until = performance.now() + SLICE;
        done();
      });
    });
  };
}
