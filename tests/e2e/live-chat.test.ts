/** The chat of a live stream stands in a frame of the same site: its lines are read, ringed and saved like comments, in both browsers. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageComment } from '../../lib/domain/subject';
import { SCRIPT_FILES, scriptOf } from '../../lib/messaging/agent-scripts';
import { toPage } from '../../lib/messaging/envelope';
import { openParcel } from '../../lib/messaging/chunked-page';
import type { ToPage } from '../../lib/messaging/protocol';
import { planFor } from '../../lib/playbooks/plan';
import { playbook as youtube } from '../../lib/playbooks/platforms/youtube';
import { builtExtension } from '../support/browser/built-extension';
import { launchBrowser } from '../support/browser/launch';
import type { Sites } from '../support/browser/sites';
import { openPanelOn } from '../support/browser/steps';
import type { BesideBrowser, BrowserName, View } from '../support/browser/types';

const FOLDER = fileURLToPath(new URL('./pages/', import.meta.url));
const ADDRESS = 'https://www.youtube.com/live/gH7-_opQ901';
const COMMENT_RING = '3px dashed rgb(11, 110, 110)';
const API = '(globalThis.browser ?? chrome)';

const page = (name: string) => ({ body: readFileSync(`${FOLDER}${name}`) });
const sites: Sites = {
  'www.youtube.com': (path) =>
    path.startsWith('/live/')
      ? page('youtube-live.html')
      : path.startsWith('/live_chat')
        ? page('youtube-live-chat.html')
        : null,
  'elsewhere.example': () => page('youtube-live-chat.html'),
};

describe.each<BrowserName>(['chromium', 'firefox'])('a live chat in %s', (name) => {
  let browser: BesideBrowser;
  beforeAll(async () => {
    browser = await launchBrowser({ browser: name, build: builtExtension(name), sites });
  });
  afterAll(async () => {
    await browser.close();
  });

  /** The message that the panel sends, and what the page agent answers. */
  async function ask<C extends keyof ToPage>(panel: View, call: C, input: Parameters<ToPage[C]>[0]): Promise<unknown> {
    const tab = `${API}.tabs.query({ active: true, currentWindow: true })`;
    const send = async () =>
      (await panel.evaluate(
        `${tab}.then(([tab]) => ${API}.tabs.sendMessage(tab.id, ${JSON.stringify(toPage(call, input))}, { frameId: 0 }))`,
      )) as { ok: boolean; reason?: string; value?: unknown };
    const answer = await send();
    const script = scriptOf(call);
    if (answer.ok || answer.reason !== 'unknown-call' || script === null) return answer.value;
    await panel.evaluate(
      `${tab}.then(([tab]) => ${API}.scripting.executeScript({ target: { tabId: tab.id }, files: ['${SCRIPT_FILES[script]}'] })).then(() => true)`,
    );
    return (await send()).value;
  }
  const list = async (panel: View, address: string) =>
    (
      (await ask(panel, 'listComments', { plan: planFor(youtube, address), limit: 100 })) as {
        readonly comments: readonly PageComment[];
      }
    ).comments;

  test('gives its lines after the comments, and the panel counts them', async () => {
    const { page: tab, panel } = await openPanelOn(browser, ADDRESS);
    const comments = await list(panel, ADDRESS);
    expect(comments).toHaveLength(42);
    expect(comments[0]).toMatchObject({ authorHandle: 'mara-lin', text: 'Under the video' });
    expect(comments[1]).toEqual({
      index: 1,
      id: null,
      authorHandle: null,
      authorName: '@person-0',
      text: 'Line 0',
      timeText: '8:15 PM',
      cite: null,
      depth: 0,
    });
    expect(comments[41]).toMatchObject({ authorName: '@otto_v', text: 'The last line' });
    expect(await ask(panel, 'describe', { plan: planFor(youtube, ADDRESS) })).toMatchObject({ commentsLoaded: 42 });
    const want = { frame: false, source: false, text: true, comments: true };
    const saved = await openParcel(await ask(panel, 'collect', { plan: planFor(youtube, ADDRESS), want }), (piece) =>
      ask(panel, 'takePiece', piece),
    );
    expect(saved).toMatchObject({ ok: true, value: { comments: { cut: false, comments } } });
    await tab.close();
  });

  test('gets a ring around the line, inside of its frame, also where the chat had to be scrolled', async () => {
    const { page: tab, panel } = await openPanelOn(browser, `${ADDRESS}?ring=1`);
    const plan = planFor(youtube, ADDRESS);
    const lines = await list(panel, ADDRESS);
    for (const index of [30, 2]) {
      const comment = lineAt(lines, index);
      expect(await ask(panel, 'showComment', { plan, comment })).toEqual({ shown: true });
      const line = await tab.evaluate((at) => {
        const frame = document.querySelector<HTMLIFrameElement>('#chatframe');
        const row = frame?.contentDocument?.querySelectorAll('yt-live-chat-text-message-renderer')[at];
        if (frame === null || row === undefined) throw new Error('no chat');
        const outer = frame.getBoundingClientRect();
        const box = row.getBoundingClientRect();
        return { x: outer.x + 10 + box.x, y: outer.y + 10 + box.y, bottom: outer.bottom };
      }, index - 1);
      await expect
        .poll(async () => {
          const ring = (await browser.marks(tab)).find(({ border }) => border === COMMENT_RING);
          return ring === undefined
            ? null
            : [
                Math.round(ring.x + 5 - line.x),
                Math.round(ring.y + 5 - line.y),
                ring.y + ring.height - 5 <= line.bottom,
              ];
        })
        .toEqual([0, 0, true]);
    }
    // A step is told in words there: a press inside of a frame is not heard.
    const step = {
      id: 'step',
      anchors: [{ css: ':scope', scope: 'comment' as const, layout: 'row' }],
      hover: [],
      labelFound: [],
      labelKnown: [],
      until: 'pressed' as const,
    };
    expect(await ask(panel, 'point', { plan, step, next: null, comment: lineAt(lines, 2) })).toMatchObject({
      state: { kind: 'not-found' },
    });
    await tab.close();
  });

  test('of another site is left alone', async () => {
    const address = `${ADDRESS}?chat=${encodeURIComponent('https://elsewhere.example/live_chat')}`;
    const { page: tab, panel } = await openPanelOn(browser, address);
    await expect.poll(() => tab.frames().length).toBe(2);
    expect((await list(panel, address)).map(({ text }) => text)).toEqual(['Under the video']);
    await tab.close();
  });
});

function lineAt(lines: readonly PageComment[], place: number): PageComment {
  const line = lines[place];
  if (line === undefined) throw new Error(`there is no line ${String(place)}`);
  return line;
}
