/** From the press to sealed and stored, against the raw calls that no save can do without, in the same run of the same browser. */
import { setTimeout as sleep } from 'node:timers/promises';
import { openPanelOn } from '../support/browser/steps';
import type { View } from '../support/browser/types';
import { BENCH_PAGES } from './bench-pages';
import type { Bench } from './bench';
import type { Figure } from './figures';
import { API, saveOnce, STAGES, tabBeside, type StageTimes } from './in-panel';
import { frameGapWhile } from './probes';

/** Chromium gives two pictures a second: between two saves it gets that time back. */
const QUOTA_PAUSE_MS = 1_100;

interface Raw {
  readonly picture: number;
  readonly page: number;
  readonly digests: number;
  readonly write: number;
}

/** The calls alone, one after the other: picture of the tab, frame and source of the page, digests, one strict write. Nothing is sealed. */
function rawSource(tabId: number): string {
  return `(async () => {
    const api = ${API};
    const times = {};
    let last = performance.now();
    const note = (name) => { times[name] = performance.now() - last; last = performance.now(); };
    const shot = await api.tabs.captureVisibleTab({ format: 'png' });
    const bytesOf = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const picture = bytesOf(shot.slice(shot.indexOf(',') + 1));
    note('picture');
    const [{ result }] = await api.scripting.executeScript({ target: { tabId: ${String(tabId)} }, func: async () => {
      const video = document.querySelector('video');
      const canvas = document.createElement('canvas');
      canvas.width = video.videoWidth;
      canvas.height = video.videoHeight;
      canvas.getContext('2d').drawImage(video, 0, 0);
      const blob = await new Promise((done) => canvas.toBlob(done, 'image/png'));
      const address = await new Promise((done) => { const reader = new FileReader(); reader.onload = () => done(reader.result); reader.readAsDataURL(blob); });
      return { frame: address, html: document.documentElement.getHTML({ serializableShadowRoots: true }) };
    } });
    const frame = bytesOf(result.frame.slice(result.frame.indexOf(',') + 1));
    const source = new TextEncoder().encode(result.html);
    note('page');
    await Promise.all([picture, frame, source].map((part) => crypto.subtle.digest('SHA-256', part)));
    note('digests');
    const base = await new Promise((done, failed) => {
      const opening = indexedDB.open('bench-raw', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('parts', { autoIncrement: true });
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => failed(opening.error);
    });
    last = performance.now();
    await new Promise((done, failed) => {
      const writing = base.transaction('parts', 'readwrite', { durability: 'strict' });
      for (const part of [picture, frame, source]) writing.objectStore('parts').add(part);
      writing.oncomplete = () => done();
      writing.onerror = () => failed(writing.error);
    });
    note('write');
    base.close();
    return times;
  })()`;
}

async function raw(panel: View, tabId: number): Promise<Raw> {
  return (await panel.evaluate(rawSource(tabId))) as Raw;
}

export async function benchSave({ browser, runs, figures, log }: Bench): Promise<Figure[]> {
  const address = BENCH_PAGES.usual;
  const { page, panel } = await openPanelOn(browser, address);
  const tabId = await tabBeside(panel);
  const first = await saveOnce(panel, tabId, address);
  log(
    `first save ${first.ms.toFixed(0)} ms, ${String(first.answer.notTaken.length)} not taken: ${first.answer.parts.map(({ role, bytes }) => `${role} ${(bytes / 1e3).toFixed(0)} kB`).join(', ')}`,
  );
  const gaps = { rest: [] as number[], whole: [] as number[], raw: [] as number[] };
  const whole: number[] = [];
  const cold: number[] = [];
  const raws: Raw[] = [];
  const stages: StageTimes[] = [];
  for (let run = 0; run < runs; run += 1) {
    await sleep(QUOTA_PAUSE_MS);
    gaps.whole.push(
      await frameGapWhile(page, async () => {
        const saved = await saveOnce(panel, tabId, address);
        whole.push(saved.ms);
        stages.push(saved.stages);
      }),
    );
    await sleep(QUOTA_PAUSE_MS);
    gaps.raw.push(
      await frameGapWhile(page, async () => {
        raws.push(await raw(panel, tabId));
      }),
    );
    gaps.rest.push(await frameGapWhile(page, () => sleep(300)));
  }
  // A worker of Chromium that the remote protocol stopped stays halted by that very protocol when it starts again.
  for (let run = 0; browser.name === 'firefox' && run < Math.min(3, runs); run += 1) {
    await sleep(QUOTA_PAUSE_MS);
    await browser.stopBackground();
    cold.push((await saveOnce(panel, tabId, address)).ms);
  }
  await panel.evaluate(`indexedDB.deleteDatabase('bench-raw'), true`);
  await page.close();
  const sums = raws.map(({ picture, page: read, digests, write }) => picture + read + digests + write);
  const make = figures('save');
  return [
    make.plain('press to sealed', 'ms', whole),
    make.plain('raw calls together', 'ms', sums),
    make.plain(
      '  of these: picture of the tab',
      'ms',
      raws.map((one) => one.picture),
    ),
    make.plain(
      '  of these: frame and source, brought over',
      'ms',
      raws.map((one) => one.page),
    ),
    make.plain(
      '  of these: SHA-256',
      'ms',
      raws.map((one) => one.digests),
    ),
    make.plain(
      '  of these: strict write',
      'ms',
      raws.map((one) => one.write),
    ),
    ...STAGES.map((stage) =>
      make.plain(
        `  of a save: ${stage}`,
        'ms',
        stages.map((one) => one[stage]),
      ),
    ),
    make.atMost(
      'press to sealed over the raw calls',
      'x',
      whole.map((ms, at) => ms / (sums[at] ?? Number.NaN)),
      1.15,
    ),
    ...(cold.length > 0 ? [make.plain('press to sealed, background asleep before', 'ms', cold)] : []),
    make.plain('the very first save, with making the keys', 'ms', [first.ms]),
    make.atMost('longest frame gap while saving', 'ms', gaps.whole, 50),
    make.plain('longest frame gap during the raw calls', 'ms', gaps.raw),
    make.plain('longest frame gap at rest', 'ms', gaps.rest),
  ];
}
