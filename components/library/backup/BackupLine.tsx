import { ok } from '../../../lib/domain/result';
import { useServices } from '../../services';
import { useLoaded } from '../../shared/use-loaded';
import { LinkButton } from '../../ui/Button';
import { useWords } from '../../words';
import { useLibrary } from '../library-context';

/** A quiet line below the cases: how many saves are in no backup yet. Nothing where all are, in practice, or where it cannot be known. */
export function BackupLine() {
  const t = useWords();
  const { cases } = useServices();
  const { backups, go } = useLibrary();
  const [waiting] = useLoaded(
    () => (backups === null ? Promise.resolve(ok(0)) : backups.waiting()),
    cases.version.value,
    ['backup-line'],
  );
  if (waiting.kind !== 'ready' || waiting.value === 0) return null;
  return (
    <p class="soft">
      {t.count('library.backup.waiting', waiting.value)}{' '}
      <LinkButton
        onPress={() => {
          go({ view: 'backup' });
        }}
      >
        {t('library.backup.open')}
      </LinkButton>
    </p>
  );
}
