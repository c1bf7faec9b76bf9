import { useServices } from '../../services';
import { useWords } from '../../words';
import { useShortcut } from './use-shortcut';

/** How to lend this tab: which press, where the icon is in this browser, and the keys that do the same. */
export function PressIcon() {
  const t = useWords();
  const { shell } = useServices();
  const shortcut = useShortcut();
  return (
    <>
      <p><strong>{t('panel.icon.press')}</strong> {t('panel.icon.why')}</p>
      <p>{t.dynamic(`panel.icon.where-${shell.browser}`)}</p>
      {shortcut !== null && <p>{t('panel.icon.keys', { keys: shortcut })}</p>}
    </>
  );
}
