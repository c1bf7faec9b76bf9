import type { Playbook } from '../../lib/domain/playbook';
import type { GuideStep } from '../../lib/domain/playbook-acting';
import { useWords } from '../words';

/** Once, at the end of a guide: where its steps come from. Nothing where none of them has a page of the platform behind it. */
export function StepsFrom({ playbook, steps }: { readonly playbook: Playbook; readonly steps: readonly GuideStep[] }) {
  const t = useWords();
  const founded = steps.flatMap(({ basis }) => (basis.kind === 'official' || basis.kind === 'seen' ? [basis] : []));
  if (founded.length === 0) return null;
  const newest = founded
    .flatMap(({ when }) => (when === undefined ? [] : [when]))
    .sort()
    .at(-1);
  return (
    <p class="soft">
      {newest === undefined
        ? t('guide.basis.steps', { platform: playbook.name })
        : t('guide.basis.steps.when', { platform: playbook.name, when: newest })}
    </p>
  );
}
