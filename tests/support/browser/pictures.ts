/** The pictures of the documentation: every view, light and dark, narrow and right to left, and one whole real window. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startDisplay } from './display';
import { launchBrowser } from './launch';
import { ADDRESSES, pageSites } from './page-sites';
import { libraryViews, panelViews, type Take } from './picture-views';
import { say } from './say';
import { answerCards, openCase, openGuide, openPanelOn, pressOnPage } from './steps';
import type { BesideBrowser, LaunchOptions } from './types';

export interface PictureOptions {
  /** Folder of the extension built for Chromium. */
  readonly build: string;
  readonly folder: string;
  /** Height of panel and library in CSS pixels; a tall one shows whole views at once. */
  readonly height?: number;
  /** Names of the sets to take; all without it. */
  readonly only?: readonly string[];
}

/** How a set of pictures looks. */
const SETS = [
  { name: 'light', dark: false, width: 380, language: 'en' },
  { name: 'dark', dark: true, width: 380, language: 'en' },
  { name: 'narrow', dark: false, width: 320, language: 'en' },
  { name: 'rtl', dark: false, width: 360, language: 'x-rtl' },
] as const;

/** Takes all pictures; answers with the names of the files. */
export async function takePictures({ build, folder, height = 760, only }: PictureOptions): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  if (only === undefined) {
    await realWindow(build, join(folder, 'window.png'));
    files.push('window.png');
  }
  for (const set of SETS.filter(({ name }) => only?.includes(name) ?? true)) {
    const options: LaunchOptions = {
      browser: 'chromium',
      build,
      sites: pageSites,
      dark: set.dark,
      width: 1366,
      height: 900,
    };
    const browser = await launchBrowser(options);
    const take: Take = async (of, view) => {
      const file = `${view}-${set.name}.png`;
      await of.screenshot(join(folder, file));
      files.push(file);
    };
    try {
      await views(browser, set, height, take);
    } finally {
      await browser.close();
    }
  }
  return files;
}

/** In the made-up language the steps cannot be named in English words: only the views that need no press are taken. */
async function views(browser: BesideBrowser, set: (typeof SETS)[number], height: number, take: Take): Promise<void> {
  const { page, panel } = await openPanelOn(browser, ADDRESSES.tiktok);
  await panel.resize(set.width, height);
  await panel.evaluate(
    `new Promise((done) => { const look = () => { setTimeout(innerWidth === ${String(set.width)} ? done : look, 300); }; look(); })`,
  );
  if (set.language !== 'en') {
    await browser.inBackground(`chrome.storage.local.set({ 'settings.language': '${set.language}' })`);
    await panel.waitForText('Sáav');
    await take(panel, 'home');
    for (const [view, path] of [
      ['welcome', 'welcome.html'],
      ['settings', 'library.html#settings'],
      ['help', 'library.html#help'],
      ['practice', 'practice.html'],
    ] as const) {
      const tab = await browser.extensionPage(path);
      await tab.waitForText(view === 'practice' ? 'sunny.pots' : 'áa');
      await take(tab, view);
      await tab.close();
    }
    return;
  }
  await page.evaluate(plainWords);
  await panelViews(page, panel, take);
  const library = await openCase(browser, panel);
  await library.resize(set.width < 380 ? set.width : 1100, height);
  await libraryViews(library, take);
  await library.close();
  for (const [view, path, words] of [
    ['welcome', 'welcome.html', say('welcome.title.pin')],
    ['settings', 'library.html#settings', say('library.place.settings')],
    ['practice', 'practice.html', say('panel.picture.ready')],
  ] as const) {
    const tab = await browser.extensionPage(path);
    await tab.resize(set.width < 380 && view !== 'practice' ? set.width : 1280, height);
    await tab.waitForText(words);
    await take(tab, view);
    if (view === 'welcome') {
      for (let step = 0; step < 3; step += 1) await tab.click({ role: 'button', name: say('welcome.next') });
      await tab.waitForText(say('welcome.shared.question'));
      await take(tab, 'welcome-shared');
    }
    await tab.close();
  }
}

/** A whole real browser window: a video page, and the native panel beside it in the middle of a guide. */
async function realWindow(build: string, file: string): Promise<void> {
  const display = await startDisplay(1366, 860);
  const browser = await launchBrowser({
    browser: 'chromium',
    build,
    sites: pageSites,
    display: display.name,
    width: 1366,
    height: 860,
  });
  try {
    const { page, panel } = await openPanelOn(browser, ADDRESSES.tiktok);
    await answerCards(panel);
    await openGuide(panel);
    await pressOnPage(page, '#more-0');
    await panel.waitForText(say('guide.ring.found'));
    await page.evaluate(plainWords);
    for (const other of await page.browser().pages())
      if (other !== page && /blank|welcome/.test(other.url())) await other.close();
    await new Promise((resolve) => setTimeout(resolve, 800));
    writeFileSync(file, display.picture());
  } finally {
    await browser.close();
    display.close();
  }
}

/** The stand-in's comments are there to trip Beside up, and not every machine has pictures for emoji: pictures show plain words. */
function plainWords(): void {
  const words = [
    'Look at that, tell her all of you',
    'Please stop, this is not funny',
    'You will regret this',
    'Leave her alone',
  ];
  for (const [at, comment] of [...document.querySelectorAll('[data-e2e^="comment-level-"]')].entries())
    comment.textContent = words[at] ?? '';
}
