import { useState } from 'preact/hooks';
import { useServices } from '../../services';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Stack } from '../../ui/Layout';
import { useWords } from '../../words';

/** An address to hand on: readable as text, so that it can be copied by hand where the browser refuses. Never a link that opens. */
export function CopyAddress({ address }: { readonly address: string }) {
  const t = useWords();
  const { shell } = useServices();
  const [state, setState] = useState<'no' | 'yes' | 'failed'>('no');
  async function copy(): Promise<void> {
    setState((await shell.copy(address)) ? 'yes' : 'failed');
  }
  return (
    <Stack gap="tight">
      <h2>{t('panel.address.title')}</h2>
      <p class="mono address">
        <bdi dir="ltr">{address}</bdi>
      </p>
      <div>
        <Button
          onPress={() => {
            void copy();
          }}
        >
          <Icon name="copy" />
          {t('panel.address.copy')}
        </Button>
      </div>
      <p class="soft" role="status">
        {state === 'yes'
          ? t('panel.address.copied')
          : state === 'failed'
            ? t('panel.address.copy-failed')
            : t('panel.address.cleaned')}
      </p>
    </Stack>
  );
}
