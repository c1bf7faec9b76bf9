import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';
import type { ChangeState } from '../../shared/use-change';

/** Says why something was not stored, and that what was typed is still there. */
export function ChangeTrouble({ state }: { readonly state: ChangeState }) {
  const t = useWords();
  if (state.kind !== 'failed') return null;
  return (
    <Notice live tone="caution">
      <p>{t(`common.failed.${state.reason}`)}</p>
    </Notice>
  );
}
