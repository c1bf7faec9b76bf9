import { useState } from 'preact/hooks';
import type { OpenedItem } from '../../../lib/app/ports';
import { Field } from '../../ui/Field';
import { Stack } from '../../ui/Layout';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';
import { ChangeTrouble } from '../shared/ChangeTrouble';
import { TwoStep } from '../shared/TwoStep';
import { useChange } from '../shared/use-change';

/** Deleting, and "this must not be kept". Each says what it does and what stays, and is asked twice. */
export function RemoveItem({ opened, onDeleted }: { readonly opened: OpenedItem; readonly onDeleted: () => void }) {
  const t = useWords();
  const { state, run } = useChange();
  const [why, setWhy] = useState('');
  const itemId = opened.record.id;
  const busy = state.kind === 'busy';
  async function remove(): Promise<void> {
    if ((await run({ do: 'delete-item', itemId, why })) !== null) onDeleted();
  }
  return (
    <Stack>
      <ChangeTrouble state={state} />
      {opened.state === 'withheld'
        ? <Notice tone="caution"><p>{t('library.withheld.state')}</p><p>{t('library.withheld.laws')}</p></Notice>
        : (
          <TwoStep kind="plain" open={t('library.withhold.open')} confirm={t('library.withhold.do')} disabled={busy} onConfirm={() => { void run({ do: 'withhold-item', itemId }); }}>
            <p>{t('library.withhold.explain')}</p>
            <p>{t('library.withhold.next')}</p>
          </TwoStep>
        )}
      <TwoStep open={t('library.delete.open')} confirm={t('library.delete.do')} disabled={busy} onConfirm={() => { void remove(); }}>
        <p>{t('library.delete.explain')}</p>
        <p>{t('library.delete.stays')}</p>
        <p>{t('library.delete.elsewhere')}</p>
        <Field label={t('library.delete.why')} hint={t('library.optional')} limit={500} value={why} onChange={setWhy} />
      </TwoStep>
    </Stack>
  );
}
