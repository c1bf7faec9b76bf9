import { useServices } from '../../services';
import { useWords } from '../../words';
import { useShortcut } from '../../shared/use-shortcut';

/** Whether a picture can be taken right now. Says nothing where the answer is not known. */
export function PictureLine() {
  const t = useWords();
  const { page } = useServices();
  const shortcut = useShortcut();
  const now = page.state.value;
  if (now.kind !== 'page' && now.kind !== 'forbidden') return null;
  const ready = now.picture.kind === 'ready';
  return (
    <p class="soft" role="status">
      {t(ready ? 'panel.picture.ready' : 'panel.picture.press')}
      {!ready && shortcut !== null && <> {t('panel.picture.shortcut', { keys: shortcut })}</>}
    </p>
  );
}
