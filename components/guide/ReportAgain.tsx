import type { Playbook } from '../../lib/domain/playbook';
import { Stack } from '../ui/Layout';
import { useWords } from '../words';
import { BasisNote } from './BasisNote';

/** Does reporting the same thing again help? What this platform says, with where that comes from; else that we know of no rule. */
export function ReportAgain({ playbook }: { readonly playbook: Playbook | null }) {
  const t = useWords();
  const known = playbook?.after.again;
  if (playbook === null || known === undefined)
    return (
      <p>
        {t('guide.again')} {t('guide.after.no-rule')}
      </p>
    );
  return (
    <Stack gap="tight">
      <p>
        {t('guide.again')} {t.platform(playbook.id, known.say)}
      </p>
      <BasisNote basis={known.basis} platformName={playbook.name} />
    </Stack>
  );
}
