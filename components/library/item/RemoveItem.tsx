import { Stack } from '../../ui/Layout';
import { useWords } from '../../words';
import { ChangeTrouble } from '../../shared/ChangeTrouble';
import { TwoStep } from '../shared/TwoStep';
import { useChange } from '../../shared/use-change';
import { DeleteItem } from './DeleteItem';

interface RemoveItemProps {
  readonly itemId: string;
  readonly onDeleted: () => void;
  readonly onWithheld: () => void;
}

/** "This must not be kept" and deleting. Each says what it does and what stays, and is asked twice. */
export function RemoveItem({ itemId, onDeleted, onWithheld }: RemoveItemProps) {
  const t = useWords();
  const { state, run } = useChange();
  async function withhold(): Promise<void> {
    if ((await run({ kind: 'withhold-item', itemId })) !== null) onWithheld();
  }
  return (
    <Stack>
      <ChangeTrouble state={state} />
      <TwoStep
        kind="plain"
        open={t('library.withhold.open')}
        confirm={t('library.withhold.do')}
        disabled={state.kind === 'busy'}
        onConfirm={() => {
          void withhold();
        }}
      >
        <p>{t('library.withhold.explain')}</p>
        <p>{t('library.withhold.next')}</p>
      </TwoStep>
      <DeleteItem itemId={itemId} onDeleted={onDeleted} />
    </Stack>
  );
}
