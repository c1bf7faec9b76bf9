import { useState } from 'preact/hooks';
import { useServices } from '../services';
import { Button } from '../ui/Button';
import { useWords } from '../words';

/** "Copy what happened": what Beside noted of its own faults, for somebody who can mend it. Nothing is sent. */
export function CopyFaults() {
  const t = useWords();
  const { faults, shell } = useServices();
  const [said, setSaid] = useState<
    { readonly kind: 'copied' } | { readonly kind: 'by-hand'; readonly text: string } | null
  >(null);
  async function copy(): Promise<void> {
    const text = await faults.report().catch(() => '');
    setSaid((await shell.copy(text)) ? { kind: 'copied' } : { kind: 'by-hand', text });
  }
  return (
    <div class="stack" data-gap="tight">
      <div>
        <Button
          size="small"
          onPress={() => {
            void copy();
          }}
        >
          {t('common.broken.copy')}
        </Button>
      </div>
      <p class="soft">{t('common.broken.what')}</p>
      <p role="status">{said?.kind === 'copied' ? t('common.broken.copied') : ''}</p>
      {said?.kind === 'by-hand' && (
        <>
          <p>{t('common.broken.by-hand')}</p>
          <pre class="mono">{said.text}</pre>
        </>
      )}
    </div>
  );
}
