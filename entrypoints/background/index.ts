import { defineBackground } from '#imports';
import { emitToPages } from '../../lib/browser/background-link';
import { listenAsBackground } from '../../lib/browser/background-listener';
import { noteFault, noteUncaught } from '../../lib/browser/faults';
import { takeOverOldSettings } from '../../lib/browser/settings-store';
import { syncButtonScripts } from '../../lib/browser/button-scripts';
import { welcomeOnInstall } from '../../lib/browser/first-run';
import { askForRoom } from '../../lib/browser/storage-room';
import { keepStorageToOwnPages } from '../../lib/browser/storage-access';
import { leaveWindow } from '../../lib/browser/leave';
import { grantOf } from '../../lib/browser/tab-grants';
import { listenToAgents } from '../../lib/browser/page-signals';
import { listenToToolbar } from '../../lib/browser/toolbar';
import { ok } from '../../lib/domain/result';
import { BUILD_ID } from '../../lib/messaging/build-id';
import { BUTTON_SITES } from '../../lib/playbooks/button-sites';
import { buttonIsOn, buttonWords, setButton } from './button';
import { offerHalf } from './half';
import { createSaver } from './saving';

/** The table of contents of the background: what it hears, and which use case answers. All listeners are set up at once. */
export default defineBackground({
  main() {
    noteUncaught();
    const saver = createSaver();
    welcomeOnInstall();
    listenToToolbar();
    listenToAgents(buttonIsOn, buttonWords);
    listenAsBackground({
      build: () => BUILD_ID,
      savePage: saver.save,
      cancelSave: saver.cancel,
      keyHalves: saver.keyHalves,
      offerHalf,
      restored: () => {
        emitToPages('vaultChanged', {});
        return null;
      },
      change: saver.change,
      tabGrant: async ({ tabId }) => ok(await grantOf(tabId)),
      setButton,
      leave: async ({ windowId }) => {
        await leaveWindow(windowId);
        return ok(null);
      },
    });
    for (const begun of [
      saver.resume(),
      keepStorageToOwnPages(),
      askForRoom(),
      takeOverOldSettings().then(() => syncButtonScripts(BUTTON_SITES)),
    ])
      begun.catch((error: unknown) => {
        noteFault('background-start', error);
      });
  },
});
