/** Every view of the panel and the library, in the order in which a person could come to them. */
import type { Page } from 'puppeteer-core';
import { button, say, startsWith } from './say';
import { answerRules, pressOnPage } from './steps';
import type { View } from './types';

/** Keeps a picture of what this view shows now, under this name. */
export type Take = (of: View, name: string) => Promise<void>;

/** From the four choices over cards, guide and log to "Saved", with everything under "More" on the way. */
export async function panelViews(page: Page, panel: View, take: Take): Promise<void> {
  await take(panel, 'home');
  await panel.click({ role: 'button', name: say('panel.footer.help') });
  await panel.waitForText(say('help.title'));
  await take(panel, 'help');
  await back(panel);
  await more(panel, take);
  await panel.click(button('panel.home.unsure'));
  await panel.waitForText(say('checklist.none'));
  await take(panel, 'think');
  await panel.click(button('checklist.line.threat'));
  await panel.click(button('checklist.yes'));
  await panel.waitForText(say('checklist.outcome.get-help'));
  await panel.waitForText(/findahelpline/);
  await take(panel, 'get-help');
  for (const asked of ['checklist.q.could_hurt', 'checklist.none']) {
    await panel.click(button('checklist.back'));
    await panel.waitForText(say(asked));
  }
  await panel.click(button('checklist.none'));
  await panel.waitForText(say('checklist.category.harassment-bullying'));
  await take(panel, 'rules');
  await answerRules(panel);
  await take(panel, 'ready');
  await panel.click(button('checklist.ready.report-now'));
  await panel.waitForText(say('guide.door.title'));
  await take(panel, 'doors');
  await panel.click({ role: 'button', name: say('guide.door.use.rules') });
  await panel.waitForText(say('guide.ring.found'));
  await take(panel, 'guide');
  await pressOnPage(page, '#more-0');
  await panel.waitForText(say('guide.ring.found'));
  while (!(await panel.has(button('guide.sent.yes')))) await panel.click({ role: 'button', name: say('guide.did-it') });
  await take(panel, 'sent');
  await panel.click(button('guide.sent.yes'));
  await panel.waitForText(say('log.report.title'));
  await take(panel, 'log');
  await panel.click({ role: 'button', name: say('log.report.keep') });
  await panel.waitForText(say('log.logged.title'));
  await take(panel, 'logged');
  await panel.click({ role: 'button', name: say('panel.footer.save') });
  await panel.waitForText(say('save.ask.line'));
  await take(panel, 'save');
  await panel.click(button('save.ask.yes'));
  await panel.waitForText(say('save.stop.title'));
  await panel.waitForText(/inhope/i);
  await take(panel, 'stop');
  await panel.click({ role: 'button', name: say('save.stop.wrong') });
  await panel.click(button('save.ask.no'));
  await panel.waitForText(say('save.saved.title'), 30_000);
  await panel.waitFor({ role: 'button', name: say('common.picture.show') });
  await take(panel, 'saved');
}

/** What is folded away under "More": its key, the name of the picture, the title it opens with. */
const MORE = [
  ['comment', 'comments', 'guide.comments.title'],
  ['quiet', 'quiet', 'guide.actions.title'],
  ['target', 'targets', 'guide.targets.title'],
  ['written', 'written', 'save.written.title'],
  ['reports', 'reports', 'log.reports.title'],
  ['mistake', 'mistake', 'guide.words.mistake'],
  ['safer', 'safer', 'guide.words.safer'],
  ['forms', 'forms', 'guide.forms.title'],
  ['learn', 'learn', 'panel.title.learn'],
] as const;

async function more(panel: View, take: Take): Promise<void> {
  await panel.click(startsWith('button', say('panel.more.title')));
  for (const [key, name, title] of MORE) {
    if (!(await panel.has({ role: 'button', name: say(`panel.more.${key}`) })))
      await panel.click(startsWith('button', say('panel.more.title')));
    await panel.click({ role: 'button', name: say(`panel.more.${key}`) });
    await panel.waitForGone(button('panel.home.save'));
    await panel.waitFor({ role: 'heading', name: say(title, { platform: 'TikTok' }), nth: 0 });
    await take(panel, name);
    await back(panel);
  }
}

/** The case with its sheet, what can be handed over, the items, the check and the settings. */
export async function libraryViews(library: View, take: Take): Promise<void> {
  await take(library, 'case');
  await library.click({ role: 'button', name: say('library.case.print') });
  await library.waitForText(say('package.sheet.did'));
  await take(library, 'sheet');
  await library.click({ role: 'button', name: say('library.back') });
  await library.click({ role: 'button', name: say('library.case.hand-over') });
  await library.waitForText(say('library.hand.for'));
  await take(library, 'for-whom');
  await library.click(button('library.hand.official'));
  await library.waitForText(say('library.preview.you'));
  await take(library, 'hand-over');
  await library.click(startsWith('button', say('library.place.items')));
  await library.waitFor('.lib-items > li');
  await take(library, 'items');
  await library.click('.lib-items > li button, .lib-items > li a');
  await library.waitFor({ role: 'button', name: say('common.picture.show'), nth: 0 });
  await take(library, 'item');
  await library.click(startsWith('button', say('library.place.check')));
  await take(library, 'check');
}

async function back(panel: View): Promise<void> {
  await panel.click({ role: 'button', name: say('panel.back'), nth: 0 });
}
