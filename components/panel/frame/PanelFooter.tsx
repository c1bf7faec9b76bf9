import { Icon } from '../../ui/Icon';
import { useWords } from '../../words';
import { usePanel } from '../panel-context';

/** Save, Help, Leave: in the same place, in the same order, in every view. */
export function PanelFooter({ onLeave }: { readonly onLeave: () => void }) {
  const t = useWords();
  const { nav } = usePanel();
  const now = nav.view.value.kind;
  return (
    <footer class="panel-footer">
      <nav class="panel-foot" aria-label={t('panel.footer.name')}>
        <button
          type="button"
          data-main=""
          aria-current={now === 'save' ? 'page' : undefined}
          onClick={() => {
            nav.open({ kind: 'save' });
          }}
        >
          <Icon name="save" />
          {t('panel.footer.save')}
        </button>
        <button
          type="button"
          aria-current={now === 'help' ? 'page' : undefined}
          onClick={() => {
            nav.open({ kind: 'help', topic: 'any' });
          }}
        >
          <Icon name="help" />
          {t('panel.footer.help')}
        </button>
        <button type="button" aria-describedby="leave-note" onClick={onLeave}>
          <Icon name="leave" />
          {t('panel.footer.leave')}
        </button>
      </nav>
      <span id="leave-note" class="visually-hidden">
        {t('panel.leave.note')}
      </span>
    </footer>
  );
}
