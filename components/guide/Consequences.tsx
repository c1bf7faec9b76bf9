import type { Playbook } from '../../lib/domain/playbook';
import type { Action } from '../../lib/domain/playbook-acting';
import { Disclosure, Stack } from '../ui/Layout';
import { useWords } from '../words';
import { BasisNote } from './BasisNote';

/** Whether the other person learns of it. Of a report the guide's "who learns" speaks, and nothing else, so that there is one answer. */
export function Noticed({ playbook, action }: { readonly playbook: Playbook; readonly action: Action }) {
  const t = useWords();
  const [first] = playbook.after.whoLearns;
  if (action.kind === 'report-illegal') return <p class="soft">{t('guide.noticed.legal-notice')}</p>;
  if (action.kind !== 'report') return <p class="soft">{t(`guide.noticed.${action.noticed ?? 'unknown'}`)}</p>;
  return first === undefined ? null : <p class="soft">{t.platform(playbook.id, first.say)}</p>;
}

/** What an action does, what it does not do, and whether the other person may notice. */
export function Consequences({ playbook, action }: { readonly playbook: Playbook; readonly action: Action }) {
  const t = useWords();
  return (
    <>
      <Noticed playbook={playbook} action={action} />
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
