import type { TabCamera } from '../app/ports';
import { bytesOfBase64 } from '../domain/base64';
import { fail, ok } from '../domain/result';
import { answerInTime } from './answer-in-time';
import { browser } from './browser';
import { alwaysPictureAllowed } from './optional-rights';

/** Chromium allows two pictures a second; one that comes too soon is asked for again after this pause (milliseconds). */
const QUOTA_PAUSE = 600;

/** A browser that has not drawn the tab after so many milliseconds will not: its page hangs. A slow computer takes some of them. */
const PICTURE_LIMIT = 12_000;

/**
 * Takes the picture of a tab with `tabs.captureVisibleTab`, which shows whichever tab is in front: before and after it is
 * checked that this is still the tab we speak about, so that another tab's picture is never stored.
 */
export const tabCamera: TabCamera = {
  take: async (tabId) => {
    const windowId = await windowShowing(tabId);
    if (windowId === null) return fail('tab-changed');
    const right = alwaysPictureAllowed().then((always) => (always ? '<all_urls>' : 'activeTab'));
    const taken = await capture(windowId);
    if (!taken.ok) return taken;
    const stillShown = windowShowing(tabId);
    // Decoded while the browser answers.
    const png = bytesOfDataUrl(taken.value);
    const size = png === null ? null : pngSize(png);
    if ((await stillShown) !== windowId) return fail('tab-changed');
    if (png === null || size === null) return fail('picture-refused');
    return ok({ png, ...size, rights: [await right] });
  },
};

async function windowShowing(tabId: number): Promise<number | null> {
  try {
    const tab = await browser.tabs.get(tabId);
    return tab.active ? tab.windowId : null;
  } catch {
    return null; // The tab was closed.
  }
}

async function capture(windowId: number) {
  for (const attempt of [1, 2]) {
    try {
      const taken = await answerInTime(
        browser.tabs.captureVisibleTab(windowId, { format: 'png' }),
        undefined,
        PICTURE_LIMIT,
      );
      return taken === null ? fail('picture-refused' as const) : ok(taken);
    } catch (error) {
      const words = String(error);
      if (/MAX_CAPTURE|quota/i.test(words) && attempt === 1) {
        await new Promise((resolve) => setTimeout(resolve, QUOTA_PAUSE));
        continue;
      }
      return /permission|activeTab|all_urls/i.test(words)
        ? fail('no-right-for-picture' as const)
        : fail('picture-refused' as const);
    }
  }
  return fail('picture-refused' as const);
}

function bytesOfDataUrl(address: string): Uint8Array<ArrayBuffer> | null {
  const comma = address.indexOf(',');
  if (!address.startsWith('data:image/png;base64') || comma < 0) return null;
  return bytesOfBase64(address.slice(comma + 1));
}

/** Width and height from the first chunk of a PNG. */
export function pngSize(png: Uint8Array): { width: number; height: number } | null {
  if (png.length < 24 || png[1] !== 0x50) return null;
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
