import type { Browser } from 'puppeteer-core';

/** Firefox's own window, where its toolbar and sidebar live: code run here has every right the browser has. */
export interface ChromeScope {
  /** Runs the body of an async function. `window` is the newest browser window; the answer has to survive JSON. */
  run(body: string): Promise<unknown>;
}

interface BidiConnection {
  send(method: string, params: Record<string, unknown>): Promise<{ readonly result: unknown }>;
}

/** Needs Firefox started with `-remote-allow-system-access`. */
export async function openChromeScope(browser: Browser): Promise<ChromeScope> {
  // puppeteer keeps the connection for itself; the chrome scope is Firefox's own addition to the protocol.
  const { connection } = browser as unknown as { readonly connection: BidiConnection };
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as {
    contexts: { context: string; url: string }[];
  };
  const main = tree.contexts.find((one) => one.url.endsWith('/browser.xhtml')) ?? tree.contexts[0];
  if (main === undefined) throw new Error('Firefox shows no window');
  return {
    run: async (body) => {
      const { result } = await connection.send('script.evaluate', {
        expression: `(async () => { ${body} })().then((value) => JSON.stringify(value === undefined ? null : value))`,
        target: { context: main.context },
        awaitPromise: true,
      });
      const answer = result as { type: string; result?: { value?: string }; exceptionDetails?: { text: string } };
      if (answer.type !== 'success') throw new Error(`Firefox: ${answer.exceptionDetails?.text ?? 'unknown error'}`);
      return JSON.parse(answer.result?.value ?? 'null') as unknown;
    },
  };
}
