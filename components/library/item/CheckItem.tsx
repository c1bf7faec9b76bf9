import { useState } from 'preact/hooks';
import type { ItemCheck, VaultFailure } from '../../../lib/app/vault-port';
import type { Part } from '../../../lib/domain/item';
import { useServices } from '../../services';
import { FailureWords } from '../../shared/FailureWords';
import { Button } from '../../ui/Button';
import { Stack } from '../../ui/Layout';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';
import { partWords } from './part-words';

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'failed'; readonly reason: VaultFailure }
  | { readonly kind: 'done'; readonly check: ItemCheck };

/** Compares the item with what was written down when it was saved. */
export function CheckItem({ itemId, parts }: { readonly itemId: string; readonly parts: readonly Part[] }) {
  const t = useWords();
  const { cases } = useServices();
  const [state, setState] = useState<State>({ kind: 'idle' });
  async function check(): Promise<void> {
    setState({ kind: 'busy' });
    const result = await cases.checkItem(itemId);
    setState(result.ok ? { kind: 'done', check: result.value } : { kind: 'failed', reason: result.reason });
  }
  return (
    <Stack>
      <div>
        <Button
          disabled={state.kind === 'busy'}
          onPress={() => {
            void check();
          }}
        >
          {t('library.check.item')}
        </Button>
      </div>
      {state.kind === 'busy' && (
        <p role="status" class="soft">
          {t('library.check.busy')}
        </p>
      )}
      {state.kind === 'failed' && (
        <Notice tone="caution" live>
          <p>{t('library.check.failed')}</p>
          <FailureWords reason={state.reason} />
        </Notice>
      )}
      {state.kind === 'done' && <CheckResult check={state.check} parts={parts} />}
    </Stack>
  );
}

function CheckResult({ check, parts }: { readonly check: ItemCheck; readonly parts: readonly Part[] }) {
  const t = useWords();
  if (check.state === 'unchanged' || check.state === 'newer')
    return (
      <Notice {...(check.state === 'unchanged' ? { icon: 'check' } : {})} live>
        <p>{t(`library.check.${check.state}`)}</p>
      </Notice>
    );
  return (
    <Notice tone="caution" live>
      <p>{t(check.state === 'changed' ? 'library.check.changed' : 'library.check.unreadable')}</p>
      <ul class="lib-bullets">
        {check.names.map((name) => (
          <li key={name}>{partWords(t, name, parts)}</li>
        ))}
      </ul>
    </Notice>
  );
}
