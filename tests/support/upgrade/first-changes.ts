/** What a person does first after an update, and the power cut on the way. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ChangeDraft } from '../../../lib/domain/change';
import { changeSource, saveOnce, tabBeside } from '../../bench/in-panel';
import { ADDRESSES } from '../browser/page-sites';
import { openPanelOn } from '../browser/steps';
import type { BesideBrowser } from '../browser/types';
import type { FailpointState } from './failpoint';

/**
 * Keeps words of their own, saves a page, writes a diary line and a note, puts the save away. All of it goes into new cases, so that the
 * old ones have to be as they were. Begins with a change, because the first change is what brings the database to its newest version.
 */
export async function firstChanges(browser: BesideBrowser): Promise<void> {
  const still = await browser.extensionPage('practice-stage.html');
  const change = async (input: ChangeDraft, id: string = randomUUID()): Promise<void> => {
    const answer = (await still.evaluate(changeSource(JSON.stringify({ ...input, id })))) as {
      readonly value?: { readonly ok?: boolean };
    } | null;
    if (answer?.value?.ok !== true) throw new Error(`${String(input.kind)}: ${JSON.stringify(answer)}`);
  };
  const itemId = randomUUID();
  const none = { address: null, title: null, platform: null, authorHandle: null, category: null, caseId: null };
  await change({ kind: 'write-record', words: 'After the update. بعد التحديث', ...none }, itemId);
  const { panel } = await openPanelOn(browser, ADDRESSES.plain);
  const { answer } = await saveOnce(panel, await tabBeside(panel), ADDRESSES.plain);
  await change({ kind: 'log-diary', caseId: answer.caseId, happenedOn: null, words: 'Still here.' });
  await change({ kind: 'add-note', itemId, words: 'A later note.' });
  await change({ kind: 'withhold-item', itemId: answer.itemId });
  await still.close();
}

/** How long a background may take to answer, and the first changes to come to their point, in milliseconds. */
const ANSWER_MS = 10_000;
const POINT_MS = 100_000;

/** What the background has written so far. Null while it cannot be asked. */
export async function pointsOf(browser: BesideBrowser): Promise<FailpointState | null> {
  const asked = browser.inBackground('JSON.stringify(globalThis.besideFailpoint ?? null)').catch(() => null);
  const told = await Promise.race([asked, sleep(ANSWER_MS, null)]);
  return typeof told === 'string' ? (JSON.parse(told) as FailpointState | null) : null;
}

/** Does the first changes until the background reached its point, then kills the browser. Throws where it never does. */
export async function killAtItsPoint(browser: BesideBrowser): Promise<FailpointState> {
  // What was held answers nothing; the kill ends the waiting.
  const changes = firstChanges(browser).then(
    () => 'all of them were made',
    (error: unknown) => String(error),
  );
  let how = 'they were still on their way';
  void changes.then((end) => {
    how = end;
  });
  const end = Date.now() + POINT_MS;
  let points: FailpointState | null = null;
  while (points?.held !== true && how === 'they were still on their way' && Date.now() < end) {
    await sleep(50);
    points = (await pointsOf(browser)) ?? points;
  }
  points = (await pointsOf(browser)) ?? points;
  await browser.kill();
  if (points?.held !== true) throw new Error(`never there: ${how}; it was at: ${points?.seen.join(', ') ?? 'nothing'}`);
  return points;
}
