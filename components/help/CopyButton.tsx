import { useState } from 'preact/hooks';
import { useServices } from '../services';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { useWords } from '../words';

/** Copies a text; says so, or says that it could not. `label` is its full name where the visible word is only "Copy". */
export function CopyButton({
  text,
  label,
  words,
}: {
  readonly text: string;
  readonly label?: string;
  readonly words?: string;
}) {
  const t = useWords();
  const { shell } = useServices();
  const [state, setState] = useState<'no' | 'yes' | 'failed'>('no');
  async function copy(): Promise<void> {
    setState((await shell.copy(text)) ? 'yes' : 'failed');
  }
  return (
    <>
      <Button
        size="small"
        {...(label === undefined ? {} : { label })}
        onPress={() => {
          void copy();
        }}
      >
        <Icon name="copy" size={16} />
        {words ?? t('help.copy')}
      </Button>
      <span class="soft" role="status">
        {state === 'yes' ? t('help.copied') : state === 'failed' ? t('help.copy-failed') : ''}
      </span>
    </>
  );
}
