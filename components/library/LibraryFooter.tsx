import { Icon } from '../ui/Icon';
import { useWords } from '../words';

interface LibraryFooterProps {
  /** True while the help is on screen. */
  readonly helpShown: boolean;
  /** Null where the view itself has no help to open. */
  readonly onHelp: (() => void) | null;
  readonly onLeave: () => void;
}

/** Help and Leave: in the same place in every view, as in the panel. */
export function LibraryFooter({ helpShown, onHelp, onLeave }: LibraryFooterProps) {
  const t = useWords();
  return (
    <footer class="lib-footer">
      <nav class="lib-foot" aria-label={t('welcome.footer')}>
        {onHelp !== null && (
          <button type="button" aria-current={helpShown ? 'page' : undefined} onClick={onHelp}>
            <Icon name="help" />
            {t('welcome.help')}
          </button>
        )}
        <button type="button" aria-describedby="lib-leave-note" onClick={onLeave}>
          <Icon name="leave" />
          {t('welcome.leave')}
        </button>
      </nav>
      <span id="lib-leave-note" class="visually-hidden">
        {t('welcome.leave-note')}
      </span>
    </footer>
  );
}
