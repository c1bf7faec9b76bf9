import { useServices } from '../../services';
import { useWords } from '../../words';
import { useShortcut } from '../../shared/use-shortcut';

/** How to lend this tab: which press, what it does (`why`), where the icon is in this browser, and the keys that do the same. */
export function PressIcon({ why = 'panel.icon.why' }: { readonly why?: 'panel.icon.why' | 'save.wait.why' }) {
  const t = useWords();
  const { shell } = useServices();
  const shortcut = useShortcut();
  return (
    <>
      <p>
        <strong>{t('panel.icon.press')}</strong> {t(why)}
      </p>
      <p>{t(`panel.icon.where-${shell.browser}`)}</p>
      {shortcut !== null && <p>{t('panel.icon.keys', { keys: shortcut })}</p>}
    </>
  );
}
