import type { ChangeFailure } from '../../lib/domain/change';
import { CopyFaults } from './CopyFaults';
import { useWords } from '../words';

/**
 * Why something could not be read or written, and what to do next. `lead` says what is so all the same ("Nothing was changed."); it is left
 * out where nobody knows that. A fault of ours comes with "Copy what happened".
 */
export function FailureWords({ reason, lead }: { readonly reason: ChangeFailure; readonly lead?: string }) {
  const t = useWords();
  const isKnown = reason !== 'broken' && reason !== 'no-answer';
  return (
    <>
      <p>{lead !== undefined && isKnown ? `${t(`common.failed.${reason}`)} ${lead}` : t(`common.failed.${reason}`)}</p>
      <p>{t(`common.failed.${reason}.next`)}</p>
      {reason === 'broken' && <CopyFaults />}
    </>
  );
}
