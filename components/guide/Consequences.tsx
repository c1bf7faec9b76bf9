import type { Playbook } from '../../lib/domain/playbook';
import type { Action } from '../../lib/domain/playbook-acting';
import { Disclosure, Stack } from '../ui/Layout';
import { useWords } from '../words';
import { BasisNote } from './BasisNote';

/** What an action does, what it does not do, and whether the other person may notice. */
export function Consequences({ playbook, action }: { readonly playbook: Playbook; readonly action: Action }) {
  const t = useWords();
  return (
    <>
      <p class="soft">{t(`guide.noticed.${action.noticed ?? 'unknown'}`)}</p>
      {(action.does.length > 0 || action.doesNot.length > 0) && (
        <Disclosure title={`${t(`guide.action.${action.kind}`)}: ${t('guide.does')}`}>
          <Stack gap="tight">
            <ul class="bullets">
              {action.does.map((say) => (
                <li key={say}>{t.platform(playbook.id, say)}</li>
              ))}
            </ul>
            {action.doesNot.length > 0 && <h3>{t('guide.does-not')}</h3>}
            <ul class="bullets">
              {action.doesNot.map((say) => (
                <li key={say}>{t.platform(playbook.id, say)}</li>
              ))}
            </ul>
            <BasisNote basis={action.basis} platformName={playbook.name} />
          </Stack>
        </Disclosure>
      )}
    </>
  );
}
