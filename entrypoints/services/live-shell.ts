import { hashOf } from '../../components/library/route';
import type { ShellService } from '../../components/services';
import { callBackground } from '../../lib/browser/background-link';
import { randomIds, systemClock } from '../../lib/browser/clock';
import { openOfficialAddress, openOwnPage, ownWindowId } from '../../lib/browser/pages';
import { isPrivateTab } from '../../lib/browser/private-window';
import { askForRoom } from '../../lib/browser/storage-room';
import { browserFamily } from '../../lib/browser/which-browser';

/** The shell of the panel and of Beside's own pages. */
export function createShell(): ShellService {
  let windowId: number | null = null;
  void ownWindowId().then((id) => {
    windowId = id;
  });

  return {
    browser: browserFamily(),
    practice: false,
    isPrivate: isPrivateTab,
    leave: () => {
      // The screen has covered itself already; a new empty tab comes to the front, then this page goes.
      void callBackground('leave', { windowId }).finally(() => {
        window.close();
      });
    },
    openLibrary: (where) => {
      void openOwnPage('library', hashOf(where ?? {}));
    },
    openPractice: () => void openOwnPage('practice'),
    openWelcome: () => void openOwnPage('welcome'),
    openOfficial: (address) => void openOfficialAddress(address),
    hasRoom: askForRoom,
    copy: copyText,
    download: offerDownload,
    newId: () => randomIds.next(),
    nowUtc: () => systemClock.now().utc,
  };
}

/** Puts text on the clipboard; false where the browser refuses, so that the screen can show the text to copy by hand. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Offers a file to keep by a plain download link: it needs no permission. The temporary copy is released soon after. */
export function offerDownload(name: string, data: Blob): void {
  const address = URL.createObjectURL(data);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
