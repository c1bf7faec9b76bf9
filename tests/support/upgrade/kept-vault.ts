/** A vault as a person of the kept build has it after some weeks: saves of many kinds, reports, a diary, cases put together and split, packages. */
import type { BesideBrowser } from '../browser/types';
import { ADDRESSES, pageSites } from '../browser/page-sites';
import type { Sites } from '../browser/sites';
import { changeByMessage, handOverByHand, openKeptPanel, saveByHand, saveByMessage } from './kept-panel';

/** Long enough that a save of it can be cut off on the way. */
const LONG = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A long thread</title><h1>A long thread</h1>${'<p>Words that go on and on, line after line, in a very long thread.</p>'.repeat(60_000)}`;

/** What a page lacks, by the word after `?as=`: each makes another part of a save impossible. */
const LACKS: Readonly<Record<string, (html: string) => string>> = {
  'no-video': (html) => html.replace(/<video[\s\S]*?<\/video>/g, ''),
  'no-picture-in-video': (html) => html.replace('/video.js', '/nothing.js'),
  'no-comments': (html) => html.replace(/DivCommentItemWrapper/g, 'DivOther'),
  moving: (html) =>
    html.replace(
      '</body>',
      '<script>setInterval(() => history.replaceState(null, "", `?as=moving&at=${performance.now()}`), 150);</script></body>',
    ),
};

/** The made-up internet of these tests. */
export const upgradeSites: Sites = {
  ...pageSites,
  'www.tiktok.com': (path) => {
    const found = pageSites['www.tiktok.com']?.(path) ?? null;
    const lack = LACKS[new URL(path, 'https://www.tiktok.com').searchParams.get('as') ?? ''];
    return found === null || lack === undefined
      ? found
      : { ...found, body: lack(Buffer.from(found.body).toString('utf8')) };
  },
  'apples.example': (path) =>
    path.startsWith('/long') ? { body: LONG } : (pageSites['apples.example']?.(path) ?? null),
};

/** What was made, as far as it has to be known afterwards. */
export interface KeptVault {
  /** The case that the packages are of. */
  readonly caseId: string;
  readonly saves: number;
  /** Reasons why something could not be taken, all saves together. */
  readonly reasons: ReadonlySet<string>;
  readonly withheld: string;
  readonly deleted: string;
  readonly split: string;
  /** By reader: the path of the package. */
  readonly packages: Readonly<Record<'trusted' | 'official' | 'school', string>>;
}

const COMMENT = {
  index: 1,
  id: 'c-2',
  authorHandle: '@nour.k',
  authorName: 'نور',
  text: 'Leave her alone 🙂 دعوها وشأنها',
  timeText: '1 day ago',
  cite: null,
  depth: 0,
};
const CATEGORIES =
  'harassment-bullying hate violence-threats self-harm sexual-content minor-safety ncii impersonation privacy-doxxing scam-fraud-spam misinformation dangerous-acts regulated-goods copyright-trademark illegal-content other'.split(
    ' ',
  );

/** Makes it, with the panel of the kept build and the messages that its panel and library send. */
export async function makeKeptVault(browser: BesideBrowser): Promise<KeptVault> {
  const reasons = new Set<string>();
  const ids: string[] = [];
  let saves = 1;
  const { page, panel } = await openKeptPanel(browser, ADDRESSES.tiktok);
  await saveByHand(panel);
  const save = async (site: 'tiktok' | 'generic', change: Record<string, unknown> = {}): Promise<string> => {
    const saved = await saveByMessage(panel, site, change);
    for (const { reason } of saved.missing) reasons.add(reason);
    ids.push(saved.itemId);
    saves += 1;
    return saved.caseId;
  };

  const caseId = await save('tiktok', {
    note: 'He posted this again after I asked him to stop. 😟',
    category: 'harassment-bullying',
  });
  await save('tiktok', { pickedComment: COMMENT, note: 'هذا التعليق' });
  await save('tiktok', { withoutPicture: true });
  for (const category of CATEGORIES)
    await save('tiktok', { take: 'words-only', category, note: `Only my words, about ${category}.` });
  for (const lack of Object.keys(LACKS)) {
    await page.goto(`${ADDRESSES.tiktok}?as=${lack}`, { waitUntil: 'load' });
    await browser.pressToolbar(page);
    await panel.waitForText('Picture: ready');
    await save('tiktok');
  }
  await page.goto(ADDRESSES.plain, { waitUntil: 'load' });
  await browser.pressToolbar(page);
  await panel.waitForText('Picture: ready');
  const other = await save('generic');
  await save('generic', { caseId: other });
  for (let more = saves; more < 30; more += 1) await save('generic', { take: 'words-only', caseId: other });

  const change = (input: Record<string, unknown>): Promise<{ readonly id: string; readonly caseId: string }> =>
    changeByMessage(panel, input);
  const platform = { id: 'tiktok', name: 'TikTok' };
  const written = {
    do: 'write-record',
    title: 'At the gate',
    authorHandle: '@mara.lin',
    category: 'violence-threats',
    address: null,
    platform,
  };
  await change({ ...written, itemId: crypto.randomUUID(), words: 'He waited at the gate. ✍️ كان ينتظر', caseId });
  const report = {
    do: 'log-report',
    caseId,
    itemId: null,
    platform,
    account: null,
    target: 'video',
    address: ADDRESSES.tiktok,
    reason: 'Harassment',
    category: 'harassment-bullying',
    number: 'R-1',
    sentUtc: '2026-11-05T19:30:00.000Z',
    lookAgainOn: '2026-11-12',
    askAgainUntil: null,
  };
  const answered = await change(report);
  await change({
    do: 'log-answer',
    reportId: answered.id,
    answer: 'refused',
    answeredOn: '2026-11-09',
    words: 'No violation.',
    askAgainUntil: '2027-05-09',
  });
  await change({ ...report, number: '', reason: 'Hate' });
  const diary = await change({
    do: 'log-diary',
    caseId,
    happenedOn: '2026-11-04',
    words: 'A message to my cousin. 📱',
  });
  await change({
    do: 'log-contact',
    caseId,
    with: 'school',
    on: '2026-11-10',
    number: '',
    words: 'Ms. Ahmadi took notes.',
  });
  await change({ do: 'log-action', caseId, action: 'block', platform, account: null, address: null });
  const [first, second, third, fourth, fifth] = ids;
  if (first === undefined || second === undefined || third === undefined || fourth === undefined || fifth === undefined)
    throw new Error('no saves');
  await change({ do: 'add-note', itemId: first, words: 'My brother saw it too.' });
  await change({
    do: 'describe-case',
    caseId,
    name: 'The clips of autumn',
    people: 'Mara L.',
    impact: 'I stay at home.',
  });
  const split = await change({
    do: 'split-case',
    caseId,
    itemIds: [second],
    logIds: [diary.id],
    name: 'Split off: خريف',
  });
  await change({ do: 'merge-cases', from: other, into: caseId });
  await change({ do: 'withhold-item', itemId: fourth });
  await change({ do: 'delete-item', itemId: fifth, why: 'saved twice' });
  await change({ do: 'note-check', detail: 'whole' });

  await cutOffSave(browser);
  const packages = {
    trusted: await handOverByHand(browser, caseId, 'trusted'),
    official: await handOverByHand(browser, caseId, 'official'),
    school: await handOverByHand(browser, caseId, 'school'),
  };
  return { caseId, saves, reasons, withheld: fourth, deleted: fifth, split: split.caseId, packages };
}

/** A save during which the browser stops the background: nothing of it is stored, and the next start knows of it. */
async function cutOffSave(browser: BesideBrowser): Promise<void> {
  const { page, panel } = await openKeptPanel(browser, 'https://apples.example/long/1');
  // It is never answered: the background is gone before.
  const cut = saveByMessage(panel, 'generic').catch(() => undefined);
  await panel.evaluate(
    `new Promise((resolve) => { (globalThis.browser ?? chrome).runtime.onMessage.addListener((message) => { if (message?.event === 'saveProgress') resolve(true); }); })`,
  );
  await browser.stopBackground();
  await cut;
  await page.close();
}
