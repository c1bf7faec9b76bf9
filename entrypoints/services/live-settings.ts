import { signal } from '@preact/signals';
import type { SettingsService } from '../../components/services';
import { callBackground } from '../../lib/browser/background-link';
import { alwaysPictureAllowed, releaseSite, requestSite, setAlwaysPicture } from '../../lib/browser/optional-rights';
import { readSettings, watchSettings, writeSettings } from '../../lib/browser/settings-store';
import { shortcutKeys } from '../../lib/browser/shortcut';
import { buttonSite } from '../../lib/playbooks/button-sites';
import { fail } from '../../lib/domain/result';

/** The settings of this browser. */
export async function createSettings(until: AbortSignal): Promise<SettingsService> {
  const settings = signal(await readSettings());
  const alwaysPicture = signal(await alwaysPictureAllowed());
  watchSettings((next) => {
    settings.value = next;
  }, until);

  return {
    settings,
    alwaysPicture,
    set: async (change) => {
      settings.value = await writeSettings(change);
    },
    setButton: async (platformId, on) => {
      // The request comes first and unawaited by anything else: browsers take it only straight from the press.
      const site = buttonSite(platformId);
      if (site === null || (on && !(await requestSite(site.pattern)))) return fail('not-allowed');
      if (!on) await releaseSite(site.pattern);
      const answer = await callBackground('setButton', { platformId, on });
      return answer.ok ? answer.value : fail('not-allowed');
    },
    setAlwaysPicture: async (on) => {
      alwaysPicture.value = await setAlwaysPicture(on);
      return alwaysPicture.value;
    },
    shortcut: shortcutKeys,
  };
}
