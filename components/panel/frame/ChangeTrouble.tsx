import { FailureWords } from '../../shared/FailureWords';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';
import type { ChangeState } from '../../shared/use-change';

/** Says why something was not stored, and that what was typed is still there. */
export function ChangeTrouble({ state }: { readonly state: ChangeState }) {
  const t = useWords();
  if (state.kind !== 'failed') return null;
  return (
    <Notice live tone="caution">
      <FailureWords reason={state.reason} lead={t('common.failed.nothing-changed')} />
    </Notice>
  );
}
