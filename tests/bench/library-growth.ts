/** How the library grows: the time to the first list, to all items, to a search and to "Show more", with ever more items. */
import { randomUUID } from 'node:crypto';
import { say } from '../support/browser/say';
import type { View } from '../support/browser/types';
import type { Bench } from './bench';
import type { Figure } from './figures';
import { changeSource } from './in-panel';

const STEPS = ['first list', 'search among the cases', 'all items', 'search among the items', 'show more'] as const;
type Times = Readonly<Record<(typeof STEPS)[number], number>>;

/** Written records through the real message, five for each account. Sent from a page that shows no list, one after the other. */
async function fill(view: View, from: number, to: number): Promise<void> {
  const ids = Array.from({ length: to - from }, () => randomUUID());
  for (let at = 0; at < ids.length; at += 50) {
    const failed = await view.evaluate(`(async () => {
      let at = ${String(from + at)};
      for (const itemId of ${JSON.stringify(ids.slice(at, at + 50))}) {
        const account = 'person' + Math.floor(at / 5);
        const answer = await ${changeSource(`{ kind: 'write-record', id: itemId, words: 'What was said number ' + at + '. It went on for a while.', address: 'https://videos.example/' + account + '/' + at, title: 'Video ' + at, platform: { id: 'generic', name: 'This site' }, authorHandle: account, category: null, caseId: null }`)};
        if (answer?.value?.ok !== true) return JSON.stringify(answer);
        at += 1;
      }
      return '';
    })()`);
    if (failed !== '') throw new Error(`not written: ${String(failed)}`);
  }
}

/** Opens the library in a frame, so that the clock starts with it, and looks at every frame whether the list is there. */
function measureSource(): string {
  const words = { items: say('library.place.items'), more: say('library.more') };
  return `(async () => {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'position: fixed; inset: 0; width: 100vw; height: 100vh; background: #fff; border: 0; z-index: 9';
    const until = async (ready) => {
      const begun = performance.now();
      while (!ready(frame.contentDocument)) {
        if (performance.now() - begun > 60000) throw new Error('waited a minute for ' + ready);
        await new Promise((done) => requestAnimationFrame(done));
      }
      return performance.now();
    };
    const buttons = (page) => [...page.querySelectorAll('button')];
    const write = (page, words) => {
      const field = page.querySelector('input[type=search]');
      field.value = words;
      field.dispatchEvent(new (frame.contentWindow.Event)('input', { bubbles: true }));
    };
    const rows = (page, css) => page?.querySelectorAll(css).length ?? 0;
    let begun = performance.now();
    frame.src = 'library.html';
    document.body.append(frame);
    const times = {};
    const note = (name, at) => { times[name] = at - begun; };
    note('first list', await until((page) => rows(page, '.lib-aside .card-list li') > 0));
    begun = performance.now();
    // The oldest of all cases: it is on the last page of the list, and found by no name of the newer ones.
    write(frame.contentDocument, 'person0');
    note('search among the cases', await until((page) => rows(page, '.lib-aside .card-list li') === 1));
    begun = performance.now();
    buttons(frame.contentDocument).find((one) => one.textContent.trim() === ${JSON.stringify(words.items)}).click();
    note('all items', await until((page) => rows(page, '.lib-items > li') >= 50));
    begun = performance.now();
    write(frame.contentDocument, 'number 97');
    note('search among the items', await until((page) => rows(page, '.lib-items > li') < 50));
    write(frame.contentDocument, '');
    await until((page) => rows(page, '.lib-items > li') >= 50);
    begun = performance.now();
    buttons(frame.contentDocument).find((one) => one.textContent.trim() === ${JSON.stringify(words.more)}).click();
    note('show more', await until((page) => rows(page, '.lib-items > li') > 50));
    frame.remove();
    return times;
  })()`;
}

export async function benchLibrary({ browser, runs, figures, log, items }: Bench): Promise<Figure[]> {
  const view = await browser.extensionPage('welcome.html');
  const make = figures('library');
  const found: Figure[] = [];
  const medians = new Map<number, Map<string, number>>();
  let there = 0;
  for (const count of items) {
    const begun = Date.now();
    await fill(view, there, count);
    log(
      `${String(count)} items: ${((Date.now() - begun) / Math.max(1, count - there)).toFixed(1)} ms for each one written`,
    );
    there = count;
    // One run to warm up.
    const all: Times[] = [];
    for (let run = 0; run <= runs; run += 1) all.push((await view.evaluate(measureSource())) as Times);
    const here = STEPS.map((step) =>
      make.plain(
        `${step}, ${count.toLocaleString('en')} items`,
        'ms',
        all.slice(1).map((times) => times[step]),
      ),
    );
    medians.set(count, new Map(STEPS.map((step, at) => [step, here[at]?.value ?? Number.NaN])));
    found.push(...here);
  }
  await view.close();
  const [first = 0] = items;
  for (const step of STEPS) {
    for (const count of items.slice(1)) {
      const ratio = (medians.get(count)?.get(step) ?? Number.NaN) / (medians.get(first)?.get(step) ?? Number.NaN);
      found.push(make.atMost(`${step}, ${count.toLocaleString('en')} items over ${String(first)}`, 'x', [ratio], 1.5));
    }
  }
  return found;
}
