/** What a save says is not in it, where only a browser can show it: frames, closed parts, drawings, pictures that wait, a translated page. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtExtension } from '../support/browser/built-extension';
import { launchBrowser } from '../support/browser/launch';
import { button, say, startsWith } from '../support/browser/say';
import type { Sites } from '../support/browser/sites';
import { openPanelOn } from '../support/browser/steps';
import type { BesideBrowser, BrowserName } from '../support/browser/types';

const MISLEADING = `<!doctype html><html lang="de" class="translated-ltr"><title>Pears</title>
<p>outer words</p>
<iframe src="https://apples.example/"></iframe>
<iframe srcdoc="<p>words of the same site</p>"></iframe>
<iframe src="https://apples.example/" style="display:none"></iframe>
<div id="closed"></div><canvas width="80" height="20"></canvas>
<textarea>words in a box</textarea>
<div style="height:9000px"></div><img loading="lazy" src="/late.png" width="90" height="90">
<img name="body"><img name="documentElement">
<script>document.getElementById('closed').attachShadow({ mode: 'closed' }).innerHTML = '<p>closed words</p>';</script>`;
const FRAMES = `<!doctype html><html><title>Frames</title><frameset cols="50%,50%">
<frame src="https://apples.example/"><frame src="/inner"></frameset></html>`;

const sites: Sites = {
  'pears.example': (path) =>
    path === '/frames' ? { body: FRAMES } : path === '/inner' ? { body: '<p>inner words</p>' } : { body: MISLEADING },
  'apples.example': () => ({ body: '<p>words of another site</p>' }),
};

describe.each<BrowserName>(['chromium', 'firefox'])('what a save does not hold in %s', (name) => {
  let browser: BesideBrowser;
  beforeAll(async () => {
    browser = await launchBrowser({ browser: name, build: builtExtension(name), sites });
  });
  afterAll(async () => {
    await browser.close();
  });

  async function saved(address: string): Promise<string> {
    const { page, panel } = await openPanelOn(browser, address);
    await panel.click(startsWith('button', say('panel.home.save')));
    await panel.click(button('save.ask.no'));
    await panel.waitForText(say('save.saved.title'), 30_000);
    const words = await panel.text();
    await page.close();
    return words;
  }
  const counted = (reason: Parameters<typeof say>[0], count: number): string =>
    say('save.gap.count', { why: say(reason), count: String(count) });

  test('is named with how many, and nothing is named that is in it', async () => {
    const words = await saved('https://pears.example/');
    for (const one of [
      counted('save.reason.frames-other-site', 1),
      counted('save.reason.frames-own-site', 1),
      counted('save.reason.canvas', 1),
      counted('save.reason.closed-parts', 1),
      counted('save.reason.fields', 1),
      counted('save.reason.pictures-not-loaded', 1),
      say('save.reason.translated'),
    ])
      expect(words).toContain(one);
    for (const other of [
      'no-words',
      'page-of-frames',
      'embedded',
      'other-extension',
      'advertisement',
      'not-looked',
    ] as const)
      expect(words).not.toContain(say(`save.reason.${other}`));
  });

  test('is the whole page where it is made of frames', async () => {
    const words = await saved('https://pears.example/frames');
    expect(words).toContain(say('save.reason.no-words'));
    expect(words).toContain(say('save.reason.page-of-frames'));
    expect(words).toContain(counted('save.reason.frames-other-site', 1));
    expect(words).toContain(counted('save.reason.frames-own-site', 1));
  });
});
