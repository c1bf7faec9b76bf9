import { serveBackground, type BackgroundHandlers } from '../messaging/serve-background';
import { browser } from './browser';
import { noteFault } from './faults';
import { isOwnPage, type Sender } from './senders';

/** Answers calls of Beside's own pages. Calls from web pages and from other extensions are not heard. */
export function listenAsBackground(handlers: BackgroundHandlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender, reply: (answer: unknown) => void) => {
    const answer = serveBackground(handlers, message, isOwnPage(sender), (error) => {
      noteFault('background-call', error);
    });
    if (answer === null) return false;
    void answer.then(reply);
    return true; // The answer comes later.
  });
}
