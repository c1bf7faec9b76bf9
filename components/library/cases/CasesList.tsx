import type { CaseSummary } from '../../../lib/domain/case';
import { useWords } from '../../words';
import { caseName } from '../../shared/case-name';

interface CasesListProps {
  readonly cases: readonly CaseSummary[];
  readonly current: string | null;
  readonly onOpen: (caseId: string) => void;
}

/** The cases, newest activity first, each with what is in it. */
export function CasesList({ cases, current, onOpen }: CasesListProps) {
  const t = useWords();
  return (
    <ul class="card-list" role="list">
      {cases.map((summary) => (
        <li key={summary.case.id}>
          <button
            type="button"
            class="list-button"
            aria-current={summary.case.id === current ? 'true' : undefined}
            onClick={() => {
              onOpen(summary.case.id);
            }}
          >
            <span class="stack lib-grow" data-gap="tight">
              <bdi class="lib-case-name">{caseName(t, summary.case, summary.affected)}</bdi>
              <span class="soft">
                {t.count('library.case.items', summary.itemCount)} · {t.count('library.case.lines', summary.logCount)} ·{' '}
                {t.date(summary.lastUtc)}
              </span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
