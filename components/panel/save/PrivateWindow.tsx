import { useLoadedValue } from '../../shared/use-loaded';
import { useServices } from '../../services';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';

/** Before a save in a private window: that what is saved outlives it. Whoever opens one expects the opposite. */
export function PrivateWindow({ tabId }: { readonly tabId: number }) {
  const t = useWords();
  const { shell } = useServices();
  const [isPrivate] = useLoadedValue(() => shell.isPrivate(tabId), 0, [tabId]);
  if (isPrivate.kind !== 'ready' || !isPrivate.value) return null;
  return (
    <Notice tone="caution" live>
      <p>{t('save.private')}</p>
      {shell.browser === 'firefox' && <p>{t('save.private.firefox')}</p>}
    </Notice>
  );
}
