import { FailureWords } from './FailureWords';
import { Notice } from '../ui/Notice';
import { useWords } from '../words';
import type { ChangeState } from './use-change';

/** Says why a change was not made. Nothing while there is nothing to say; what was typed stays where it is. */
export function ChangeTrouble({ state }: { readonly state: ChangeState }) {
  const t = useWords();
  if (state.kind !== 'failed') return null;
  return (
    <Notice live tone="caution">
      <FailureWords reason={state.reason} lead={t('common.failed.nothing-changed')} />
    </Notice>
  );
}
