/** The tour of `npm start` where there is no display: the same steps a person would take, with a picture of each. */
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launchBrowser } from './launch';
import { unpack } from './package-files';
import { ADDRESSES, pageSites } from './page-sites';
import { say } from './say';
import {
  answerCards,
  handOver,
  openCase,
  openGuide,
  openPanelOn,
  pressInPractice,
  pressOnPage,
  saveHere,
} from './steps';
import type { BesideBrowser, BrowserName, View } from './types';

export interface TourOptions {
  readonly browser: BrowserName;
  /** Folder of the built extension. */
  readonly build: string;
  /** Is emptied first. */
  readonly folder: string;
}

/** Walks the tour; answers with one line for each thing it left in the folder. */
export async function walkTour({ browser: name, build, folder }: TourOptions): Promise<string[]> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const left: string[] = [];
  const picture = async (of: View | Page, what: string): Promise<void> => {
    const file =
      `${String(left.length + 1).padStart(2, '0')}-${what.toLowerCase().replace(/[^a-z]+/g, '-')}.png` as const;
    if ('waitForText' in of) await of.screenshot(join(folder, file));
    else await of.screenshot({ path: join(folder, file) });
    left.push(`${file}  ${what}`);
  };
  const browser = await launchBrowser({ browser: name, build, sites: pageSites, width: 1366, height: 900 });
  try {
    await practise(browser, picture);
    const file = await beside(browser, picture);
    copyFileSync(file, join(folder, basename(file)));
    const sums = unpack(file).checkSums();
    left.push(`${basename(file)}  The package; sha256sum ${sums.code === 0 ? 'finds every file unchanged' : 'FAILED'}`);
    const asked = (await browser.network()).unexpected().length;
    left.push(`Requests that left this computer: ${String(asked)}`);
    return left;
  } finally {
    await browser.close();
  }
}

type TakePicture = (of: View | Page, what: string) => Promise<void>;

/** The practice page: a made-up site with the panel beside it. */
async function practise(browser: BesideBrowser, picture: TakePicture): Promise<void> {
  const welcome = await browser.extensionPage('welcome.html');
  await welcome.waitForText('Beside');
  await picture(welcome, 'Welcome');
  await welcome.close();
  const practice = await browser.extensionPage('practice.html');
  await practice.waitForText(say('panel.picture.ready'));
  await picture(practice, 'Practice');
  await answerCards(practice);
  await picture(practice, 'Practice, last card');
  await openGuide(practice);
  await picture(practice, 'Practice, a ring around the real control');
  await pressInPractice(practice);
  await saveHere(practice);
  await picture(practice, 'Practice, saved');
  await practice.close();
}

/** The panel beside a made-up TikTok video, up to the package. Answers with its path. */
async function beside(browser: BesideBrowser, picture: TakePicture): Promise<string> {
  const { page, panel } = await openPanelOn(browser, ADDRESSES.tiktok);
  await picture(panel, 'Panel');
  await answerCards(panel);
  await picture(panel, 'Think first');
  await openGuide(panel);
  await pressOnPage(page, '#more-0');
  await panel.waitForText(say('guide.ring.found'));
  await picture(page, 'The page with a ring around Report');
  await picture(panel, 'Guide');
  await saveHere(panel);
  await picture(panel, 'Saved');
  const library = await openCase(browser, panel);
  await picture(library, 'Case');
  const file = await handOver(browser, library, 'official');
  await picture(library, 'Handed over');
  return file;
}
