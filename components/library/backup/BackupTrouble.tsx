import { BACKUP_FAULTS, type BackupFault } from '../../../lib/domain/backup';
import { FailureWords } from '../../shared/FailureWords';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';
import type { BackupFailure } from './backups';

/** Why no backup was made or nothing was restored, and what to do next. Where a file is at fault nothing here was changed, and that is said. */
export function BackupTrouble({ reason }: { readonly reason: BackupFailure }) {
  const t = useWords();
  if (reason === 'cancelled')
    return (
      <Notice tone="plain" live>
        <p>{t('library.backup.stopped')}</p>
      </Notice>
    );
  return (
    <Notice tone="caution" live>
      {isFault(reason) ? (
        <>
          <p>{t(`library.backup.fault.${reason}`)}</p>
          <p>{t('library.backup.unchanged')}</p>
        </>
      ) : (
        <FailureWords reason={reason} />
      )}
    </Notice>
  );
}

function isFault(reason: BackupFailure): reason is BackupFault {
  return BACKUP_FAULTS.some((fault) => fault === reason);
}
