import type { Result } from '../domain/result';
import { fail } from '../domain/result';
import { openAnswer, readBackgroundEvent, toBackground, toPages, type CallFailure } from '../messaging/lanes';
import type { BackgroundEvents, UiToBackground } from '../messaging/protocol';
import { browser } from './browser';
import { isBackground, type Sender } from './senders';

/** Calls the background. `unreachable` also when it was stopped before it could answer: whoever calls then looks what was stored. */
export async function callBackground<C extends keyof UiToBackground>(
  call: C,
  input: Parameters<UiToBackground[C]>[0],
): Promise<Result<ReturnType<UiToBackground[C]>, CallFailure>> {
  try {
    return openAnswer<C>(await browser.runtime.sendMessage(toBackground(call, input)));
  } catch {
    return fail('unreachable');
  }
}

/** Tells every open page of Beside. That nobody listens is fine. */
export function emitToPages<E extends keyof BackgroundEvents>(event: E, detail: BackgroundEvents[E]): void {
  void browser.runtime.sendMessage(toPages(event, detail)).catch(() => undefined);
}

/** Calls `handler` for every event of the background until `signal` ends. Nobody else is believed. */
export function listenToBackground(
  handler: (event: NonNullable<ReturnType<typeof readBackgroundEvent>>) => void,
  signal: AbortSignal,
): void {
  const listener = (message: unknown, sender: Sender) => {
    const event = isBackground(sender) ? readBackgroundEvent(message) : null;
    if (event !== null) handler(event);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    browser.runtime.onMessage.removeListener(listener);
  });
}
