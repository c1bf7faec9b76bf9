import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button';
import { Stack } from '../../ui/Layout';
import { useWords } from '../../words';
import { useLibrary } from '../library-context';

/** The key that opens the file where the passphrase is forgotten. Covered until it is asked for: others may see the screen. */
export function RecoveryKey({ value }: { readonly value: string }) {
  const t = useWords();
  const { onPrint } = useLibrary();
  const [shown, setShown] = useState(false);
  return (
    <section class="stack">
      <h3>{t('library.backup.recovery')}</h3>
      <p>{t('library.backup.recovery-why')}</p>
      {shown ? (
        <Stack>
          <p class="mono lib-strong" dir="ltr">
            {value}
          </p>
          <p>{t('library.backup.recovery-once')}</p>
          <div>
            <Button onPress={onPrint}>{t('library.backup.recovery-print')}</Button>
          </div>
        </Stack>
      ) : (
        <div>
          <Button
            onPress={() => {
              setShown(true);
            }}
          >
            {t('library.backup.recovery-show')}
          </Button>
        </div>
      )}
    </section>
  );
}
