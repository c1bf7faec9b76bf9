import { setTimeout as sleep } from 'node:timers/promises';
import { launch } from 'puppeteer-core';
import type { Browser } from 'puppeteer-core';
import { executableOf } from './executables';
import { extensionId } from './firefox';
import { openChromeScope } from './firefox-chrome';
import { openedTabView } from './firefox-element';
import { removeFolder, temporaryFolder } from './home';
import type { BrowserName } from './types';

const FIREFOX_UUID = '0b2a3f6e-9c1d-4f57-8a60-5d3f8e1c7b24';

/** Opens a real window with Beside on its practice page, on the real internet, and waits until the person closes it. */
export async function openForPerson({
  browser: name,
  build,
}: {
  readonly browser: BrowserName;
  readonly build: string;
}): Promise<void> {
  const profile = temporaryFolder('try');
  const browser = await (name === 'chromium' ? openChromium(profile) : openFirefox(profile, build));
  const id = await browser.installExtension(build);
  const origin = name === 'chromium' ? `chrome-extension://${id}` : `moz-extension://${FIREFOX_UUID}`;
  // The extension opens its welcome by itself; the practice page comes after it, in a tab of its own, and in front.
  await welcomeOf(browser, name, `${origin}/welcome.html`);
  const page = await browser.newPage();
  // Firefox loads its own extension's page but never answers.
  await Promise.race([page.goto(`${origin}/practice.html`).catch(() => null), sleep(3_000)]);
  await page.bringToFront();
  await new Promise<void>((resolve) => {
    browser.once('disconnected', () => {
      resolve();
    });
  });
  removeFolder(profile);
}

/** Waits for the welcome, but not for ever: without it the practice page opens all the same. */
async function welcomeOf(browser: Browser, name: BrowserName, address: string): Promise<void> {
  if (name === 'chromium') {
    await browser
      .waitForTarget((target) => target.url().startsWith(address), { timeout: 10_000 })
      .catch(() => undefined);
    return;
  }
  const chrome = await openChromeScope(browser);
  const end = Date.now() + 10_000;
  while ((await openedTabView(chrome, address)) === null && Date.now() < end) await sleep(100);
}

function openChromium(profile: string): Promise<Browser> {
  return launch({
    executablePath: executableOf('chromium'),
    headless: false,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    userDataDir: profile,
    ignoreDefaultArgs: ['--enable-automation'],
    args: [
      '--no-first-run',
      '--no-default-browser-check',
      '--window-size=1366,860',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
}

function openFirefox(profile: string, build: string): Promise<Browser> {
  return launch({
    browser: 'firefox',
    executablePath: executableOf('firefox'),
    headless: false,
    defaultViewport: null,
    userDataDir: profile,
    // Without system access Firefox's remote protocol does not open pages of extensions.
    args: ['--width=1366', '--height=860', '-remote-allow-system-access'],
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [extensionId(build)]: FIREFOX_UUID }) },
  });
}
