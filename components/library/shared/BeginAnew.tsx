import type { LostReason } from '../../../lib/domain/vault-failure';
import { ChangeTrouble } from '../../shared/ChangeTrouble';
import { useChange } from '../../shared/use-change';
import { Stack } from '../../ui/Layout';
import { useWords } from '../../words';
import { TwoStep } from './TwoStep';

/** What was saved is lost: a way to save again. Asked twice; the log of what is saved from then on says that it was begun anew. */
export function BeginAnew({ lost, onDone }: { readonly lost: LostReason; readonly onDone: () => void }) {
  const t = useWords();
  const { state, run } = useChange();
  async function begin(): Promise<void> {
    if ((await run({ kind: 'begin-anew' })) !== null) onDone();
  }
  return (
    <Stack>
      <ChangeTrouble state={state} />
      <TwoStep
        kind="plain"
        open={t('library.anew.open')}
        confirm={t('library.anew.do')}
        disabled={state.kind === 'busy'}
        onConfirm={() => {
          void begin();
        }}
      >
        <p>{t(`library.anew.explain.${lost}`)}</p>
        {lost === 'half-lost' && <p>{t('library.anew.copy')}</p>}
        <p>{t('library.anew.log')}</p>
      </TwoStep>
    </Stack>
  );
}
