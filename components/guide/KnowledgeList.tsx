import type { Playbook } from '../../lib/domain/playbook';
import type { Knowledge } from '../../lib/domain/playbook-knowledge';
import { useWords } from '../words';
import { BasisNote } from './BasisNote';

/** Sentences with where each comes from; "This site does not say it clearly." where there is none. */
export function KnowledgeList({
  playbook,
  list,
}: {
  readonly playbook: Playbook;
  readonly list: readonly Knowledge[];
}) {
  const t = useWords();
  if (list.length === 0) return <p>{t('guide.after.no-rule')}</p>;
  return (
    <ul class="stack" role="list">
      {list.map((one) => (
        <li key={one.say}>
          <p>{t.platform(playbook.id, one.say)}</p>
          <BasisNote basis={one.basis} platformName={playbook.name} />
        </li>
      ))}
    </ul>
  );
}
