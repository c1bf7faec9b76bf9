import { createTurns } from '../../lib/app/serial-queue';
import { syncButtonScripts } from '../../lib/browser/button-scripts';
import { siteAllowed } from '../../lib/browser/optional-rights';
import { readSettings, writeSettings } from '../../lib/browser/settings-store';
import type { ButtonWords } from '../../lib/browser/page-signals';
import { fail, ok, type Result } from '../../lib/domain/result';
import type { UiToBackground } from '../../lib/messaging/protocol';
import { PLATFORM_ADDRESSES } from '../../lib/playbooks/address-index';
import { BUTTON_SITES, buttonSite } from '../../lib/playbooks/button-sites';
import { matchAddress } from '../../lib/playbooks/match';
import { buttonTranslator } from '../../lib/words/button-words';

/** The list of platforms is read and written here only, one change after the other. */
const inTurn = createTurns();

/** Switches the button beside the video on or off for one site. The right was asked for by the page where it was pressed. */
export async function setButton({
  platformId,
  on,
}: Parameters<UiToBackground['setButton']>[0]): Promise<Result<null, 'not-allowed'>> {
  const site = buttonSite(platformId);
  if (on && (site === null || !(await siteAllowed(site.pattern)))) return fail('not-allowed');
  return inTurn(async () => {
    const { buttonOn } = await readSettings();
    const others = buttonOn.filter((id) => id !== platformId);
    await writeSettings({ buttonOn: on ? [...others, platformId] : others });
    await syncButtonScripts(BUTTON_SITES);
    return ok(null);
  });
}

/** Whether the button is wanted on the page with this address, and the site still granted. */
export async function buttonIsOn(address: string): Promise<boolean> {
  const site = buttonSite(matchAddress(address, PLATFORM_ADDRESSES).playbookId);
  return site !== null && (await readSettings()).buttonOn.includes(site.id) && siteAllowed(site.pattern);
}

/** The words of the button in the person's language. */
export async function buttonWords(): Promise<ButtonWords> {
  const t = buttonTranslator((await readSettings()).language);
  return {
    label: t('button.label'),
    hint: (keys) => (keys === null ? t('button.hint') : t('button.hint-keys', { keys })),
  };
}
