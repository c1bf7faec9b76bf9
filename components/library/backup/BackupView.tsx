import { Stack, ViewTitle } from '../../ui/Layout';
import { useWords } from '../../words';
import { useLibrary } from '../library-context';
import { MakeBackup } from './MakeBackup';
import { RestoreBackup } from './RestoreBackup';

/** Everything in one file, and back. Not in practice: nothing there is worth keeping. */
export function BackupView() {
  const t = useWords();
  const { backups } = useLibrary();
  if (backups === null) return null;
  return (
    <Stack gap="wide">
      <ViewTitle>{t('library.backup.title')}</ViewTitle>
      <section class="card">
        <Stack>
          <h2>{t('library.backup.make-title')}</h2>
          <MakeBackup backups={backups} />
        </Stack>
      </section>
      <section class="card">
        <Stack>
          <h2>{t('library.restore.title')}</h2>
          <RestoreBackup backups={backups} />
        </Stack>
      </section>
    </Stack>
  );
}
