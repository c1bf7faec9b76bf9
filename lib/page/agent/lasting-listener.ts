/** Options of a lasting listener. It ends with `signal`. */
interface Options extends AddEventListenerOptions {
  readonly signal: AbortSignal;
}

/**
 * Listens on the window for as long as `signal` lasts. A page that writes itself anew (`document.open()`) takes every listener away without a
 * word; it also gets a new root then, and that is heard of. Adding a listener that is still there changes nothing.
 */
export function listenLasting(events: readonly string[], hear: (event: Event) => void, options: Options): void {
  const listen = (): void => {
    for (const event of events) addEventListener(event, hear, options);
  };
  const again = new MutationObserver(listen);
  again.observe(document, { childList: true });
  options.signal.addEventListener('abort', () => {
    again.disconnect();
  });
  listen();
}
