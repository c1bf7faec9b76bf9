import { useState } from 'preact/hooks';
import { Stack } from '../../ui/Layout';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';
import { FailureWords } from '../../shared/FailureWords';
import { TwoStep } from '../shared/TwoStep';
import { useChange } from '../../shared/use-change';
import { useLoaded } from '../../shared/use-loaded';
import { useServices } from '../../services';
import { ok } from '../../../lib/domain/result';

/** Erases everything that was saved. Asked twice; says what stays although it is erased here. */
export function EraseEverything() {
  const t = useWords();
  const { state, run } = useChange();
  const { cases } = useServices();
  const [done, setDone] = useState(false);
  // Until it is known, and where it cannot be known, the less sure sentence stands.
  const [forGood] = useLoaded(async () => ok(await cases.erasesForGood()), cases.version.value, []);
  const isForGood = forGood.kind === 'ready' && forGood.value;
  async function erase(): Promise<void> {
    if ((await run({ kind: 'erase-everything' })) !== null) setDone(true);
  }
  if (done)
    return (
      <Notice live>
        <p>{t('library.erase.done')}</p>
      </Notice>
    );
  return (
    <Stack>
      <p>{t('library.erase.explain')}</p>
      {/* Not "Nothing was changed.": where an erasing fails, much may be gone already. */}
      {state.kind === 'failed' && (
        <Notice live tone="caution">
          <FailureWords reason={state.reason} />
        </Notice>
      )}
      <TwoStep
        open={t('library.erase.open')}
        confirm={t('library.erase.do')}
        disabled={state.kind === 'busy'}
        onConfirm={() => {
          void erase();
        }}
      >
        <p>{t('library.erase.all')}</p>
        <p>{t('library.erase.browser')}</p>
        <p>{t(isForGood ? 'library.erase.disk' : 'library.erase.disk-copies')}</p>
        <p>{t('library.erase.hand')}</p>
        <p>{t('library.erase.settings')}</p>
      </TwoStep>
    </Stack>
  );
}
