import { useState } from 'preact/hooks';
import { Field } from '../../ui/Field';
import { Stack } from '../../ui/Layout';
import { useWords } from '../../words';
import { ChangeTrouble } from '../../shared/ChangeTrouble';
import { TwoStep } from '../shared/TwoStep';
import { useChange } from '../../shared/use-change';

/** Deleting one item, asked twice. Says what goes, what stays, and that copies elsewhere stay too. */
export function DeleteItem({ itemId, onDeleted }: { readonly itemId: string; readonly onDeleted: () => void }) {
  const t = useWords();
  const { state, run } = useChange();
  const [why, setWhy] = useState('');
  async function remove(): Promise<void> {
    if ((await run({ kind: 'delete-item', itemId, why })) !== null) onDeleted();
  }
  return (
    <Stack>
      <ChangeTrouble state={state} />
      <TwoStep
        open={t('library.delete.open')}
        confirm={t('library.delete.do')}
        disabled={state.kind === 'busy'}
        onConfirm={() => {
          void remove();
        }}
      >
        <p>{t('library.delete.explain')}</p>
        <p>{t('library.delete.stays')}</p>
        <p>{t('library.delete.disk')}</p>
        <p>{t('library.delete.elsewhere')}</p>
        <Field label={t('library.delete.why')} hint={t('library.optional')} limit={500} value={why} onChange={setWhy} />
      </TwoStep>
    </Stack>
  );
}
