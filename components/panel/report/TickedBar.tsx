import { PICKED_LIMIT } from '../../../lib/domain/page-limits';
import { Button } from '../../ui/Button';
import { useWords } from '../../words';
import { accountsIn, listed, type Ticked } from '../../guide/comments/ticks';

interface TickedBarProps {
  readonly ticked: Ticked;
  readonly onSave: () => void;
  readonly onNone: () => void;
}

/** How many are ticked and the one press that saves them, kept in sight below the list. Ticking is for saving alone. */
export function TickedBar({ ticked, onSave, onNone }: TickedBarProps) {
  const t = useWords();
  const { size } = ticked;
  const accounts = accountsIn(listed([...ticked.values()])).length;
  return (
    <div class="panel-ticked" role="group" aria-label={t('panel.ticked.name')}>
      <p role="status" class="soft">
        {t.count('panel.ticked.comments', size)}
        {accounts > 1 && ` · ${t.count('panel.ticked.accounts', accounts)}`}
        {size >= PICKED_LIMIT && ` · ${t('panel.ticked.full', { limit: t.number(PICKED_LIMIT) })}`}
      </p>
      <div class="row">
        <Button kind="primary" onPress={onSave}>
          {t.count('panel.ticked.save', size)}
        </Button>
        <Button kind="quiet" onPress={onNone}>
          {t('panel.ticked.none')}
        </Button>
      </div>
    </div>
  );
}
