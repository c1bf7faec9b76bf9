import { FailureWords } from '../../shared/FailureWords';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';
import type { ChangeState } from '../../shared/use-change';

/** Says why a change was not made. Nothing while there is nothing to say. */
export function ChangeTrouble({ state }: { readonly state: ChangeState }) {
  const t = useWords();
  if (state.kind !== 'failed') return null;
  return (
    <Notice tone="caution" live>
      <FailureWords reason={state.reason} lead={t('common.failed.nothing-changed')} />
    </Notice>
  );
}
