import type { Playbook } from '../../lib/domain/playbook';
import type { Knowledge } from '../../lib/domain/playbook-knowledge';
import { SaidNow } from '../help/SaidNow';
import { Disclosure, Stack } from '../ui/Layout';
import { useWords } from '../words';
import { KnowledgeList } from './KnowledgeList';

const PARTS = [
  'happens',
  'time',
  'whoLearns',
  'withdraw',
  'numberMatters',
  'status',
  'outcomes',
  'disagree',
  'misuse',
] as const;

/** What happens after a report on this platform. An empty list is said, not hidden. */
export function AfterReport({ playbook }: { readonly playbook: Playbook }) {
  const t = useWords();
  const again: readonly Knowledge[] = playbook.after.appealWithin.map(({ say, basis }) => ({ say, basis }));
  return (
    <Stack>
      <h2>{t('guide.after.title')}</h2>
      <p>{t('guide.after.note')}</p>
      <SaidNow moment="sent" />
      {PARTS.map((part) => (
        <Disclosure key={part} title={t(`guide.after.${part}`)}>
          <KnowledgeList playbook={playbook} list={playbook.after[part]} />
        </Disclosure>
      ))}
      <p class="soft">{t('guide.basis.own-advice')}</p>
      {again.length > 0 && (
        <Disclosure title={t('guide.after.askAgain')}>
          <KnowledgeList playbook={playbook} list={again} />
        </Disclosure>
      )}
    </Stack>
  );
}
