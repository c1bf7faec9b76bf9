/** Does one thing after the other: nothing begins before what was given earlier has ended, well or badly. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** A queue of its own. One for each vault holds everything that first looks which cases there are and then writes. */
export function createTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}
