/** What a person does with Beside, step by step, in the words they see. Used by the end-to-end tests, the tour and the speed runs. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { button, say, startsWith } from './say';
import type { BesideBrowser, View } from './types';

/** How long the person waits for a page or the panel to be ready for them, in milliseconds. */
const ON_PAGE_MS = 15_000;

/** Opens an address and presses the toolbar icon: the panel is open and has read the page. */
export async function openPanelOn(
  browser: BesideBrowser,
  address: string,
): Promise<{ readonly page: Page; readonly panel: View }> {
  const page = await browser.openPage(address);
  await browser.pressToolbar(page);
  const panel = await browser.panel();
  // Still open from another page, it may show another view, or none for a moment: Back leads to the four choices.
  const end = Date.now() + ON_PAGE_MS;
  const home = { role: 'heading', name: say('panel.home.title') };
  const back = { role: 'button', name: say('panel.back') };
  while (!(await panel.has(home)) && Date.now() < end) {
    // It may lead on by itself while Back is looked for.
    if (await panel.has(back)) await panel.click(back, 2_000).catch(() => undefined);
    else await sleep(50);
  }
  await panel.waitForText(say('panel.home.title'));
  await panel.waitForText(say('panel.picture.ready'));
  return { page, panel };
}

/**
 * Presses a control of the website itself, as the person, once it is there and nothing lies over it. Throws when that does not come.
 * A page is laid out anew while the panel opens beside it: a press that landed beside the control is made again.
 */
export async function pressOnPage(page: Page, css: string): Promise<void> {
  await page.bringToFront();
  const end = Date.now() + ON_PAGE_MS;
  for (;;) {
    const missed = await pressOnce(page, css);
    if (missed === null) return;
    if (Date.now() > end) throw new Error(`${css} ${missed}`);
    await sleep(50);
  }
}

/** Null when the press landed; else why it did not. */
async function pressOnce(page: Page, css: string): Promise<string | null> {
  const element = await page.$(css);
  if (element === null) return 'is not on the page';
  const place = await element.evaluate((node) => {
    node.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const { x, y, width, height } = node.getBoundingClientRect();
    const at = { x: x + width / 2, y: y + height / 2 };
    const hit = document.elementFromPoint(at.x, at.y);
    return { ...at, free: hit !== null && node.contains(hit) };
  });
  if (!place.free) return 'is covered';
  const landed = await element.evaluateHandle((node) => {
    const seen = { at: 'nowhere' };
    addEventListener(
      'pointerdown',
      (event) => {
        seen.at = event.composedPath().includes(node) ? 'on it' : 'beside it';
      },
      { capture: true, once: true },
    );
    return seen;
  });
  await page.mouse.click(place.x, place.y);
  // A press that led to another page cannot be asked any more: it did land.
  const where = await landed.evaluate((seen) => seen.at).catch(() => 'on it');
  return where === 'on it' ? null : `never stood still: the press landed ${where}`;
}

/** The three cards for an ordinary case of bullying; ends before the last press. */
export async function answerCards(panel: View): Promise<void> {
  await panel.click(button('panel.home.report'));
  await panel.click(button('checklist.none'));
  await answerRules(panel);
}

/** The second and third card of the same. */
export async function answerRules(panel: View): Promise<void> {
  await panel.click(button('checklist.category.harassment-bullying'));
  await panel.click({ role: 'button', name: say('checklist.yes'), nth: 0 });
  await panel.click(button('checklist.next'));
  await panel.click(button('checklist.q.affected.group'));
  await panel.click({ role: 'checkbox', name: say('checklist.q.honest') });
}

/** From the last card to the choice of the door, and by the site's rules to its guide. */
export async function chooseRules(panel: View): Promise<void> {
  await panel.click(button('checklist.ready.report-now'));
  await panel.click({ role: 'button', name: say('guide.door.use.rules') });
}

/** From the last card to the guide, which rings the first control. */
export async function openGuide(panel: View): Promise<void> {
  await chooseRules(panel);
  await panel.waitForText(say('guide.ring.found'));
}

/** Saves the page beside the panel, answering the one question with no. */
export async function saveHere(panel: View): Promise<void> {
  await panel.click({ role: 'button', name: say('panel.footer.save') });
  await panel.click(button('save.ask.no'));
  await panel.waitForText(say('save.saved.title'), 30_000);
}

/** From "Saved" to its case in the library. */
export async function openCase(browser: BesideBrowser, panel: View): Promise<View> {
  await panel.click(button('save.next.case'));
  const library = await browser.openedTab('library.html');
  await library.waitFor({ role: 'button', name: say('library.case.hand-over') });
  return library;
}

/** Makes the package of the open case and keeps it; answers with its path on disk. */
export async function handOver(browser: BesideBrowser, library: View, who: 'trusted' | 'official'): Promise<string> {
  await library.click({ role: 'button', name: say('library.case.hand-over') });
  await library.click(button(`library.hand.${who}`));
  await library.click({ role: 'button', name: say('library.hand.make') });
  await library.click({ role: 'button', name: say('library.ready.keep') }, 60_000);
  const file = await browser.nextDownload();
  await library.waitForText(say('library.ready.noted'));
  return file;
}

/** Gives a file to "Check a file"; answers with what the library then says. */
export async function checkFile(library: View, file: string): Promise<string> {
  await library.click({ role: 'button', name: say('library.place.check') });
  await library.click(startsWith('button', say('library.verify.open')));
  await library.choose('input[type=file]', file);
  await library.waitForText(/Unchanged:|not as it was handed over|not a package|could not be read/, 60_000);
  return library.text();
}

/** The person's own presses on Pond, the made-up site of the practice page, for a report because of bullying. */
export async function pressInPractice(practice: View): Promise<void> {
  const on = (role: string, key: string): Promise<void> =>
    practice.click({ role, name: `/^${say(`practice.pond.${key}`)}/`, frame: '#stage' });
  await on('button', 'more');
  await on('menuitem', 'report');
  await on('radio', 'reason.bullying');
  await on('button', 'report.send');
}
