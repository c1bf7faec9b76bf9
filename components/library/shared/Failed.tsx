import type { VaultFailure } from '../../../lib/app/vault-port';
import { isLost } from '../../../lib/domain/vault-failure';
import { CopyFaults } from '../../shared/CopyFaults';
import { FailureWords } from '../../shared/FailureWords';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';
import { BeginAnew } from './BeginAnew';

/** What was saved cannot be opened. It must never look like an empty library, and says what may help. */
export function Failed({ reason, onRetry }: { readonly reason: VaultFailure; readonly onRetry: () => void }) {
  const t = useWords();
  if (reason === 'not-found')
    return (
      <Notice tone="plain" live>
        <FailureWords reason={reason} />
      </Notice>
    );
  return (
    <div class="stack" role="alert">
      <h2>{t('library.failed.title')}</h2>
      <FailureWords reason={reason} />
      <div>
        <Button kind="primary" onPress={onRetry}>
          {t('library.failed.retry')}
        </Button>
      </div>
      {isLost(reason) && <BeginAnew lost={reason} onDone={onRetry} />}
      {reason !== 'broken' && <CopyFaults />}
    </div>
  );
}

/** A quiet line while something is read. */
export function Loading() {
  const t = useWords();
  return (
    <p class="soft" role="status">
      {t('library.loading')}
    </p>
  );
}
