import { useState } from 'preact/hooks';
import type { CaseSummary } from '../../../lib/domain/case';
import { useServices } from '../../services';
import { LinkButton } from '../../ui/Button';
import { Stack, ViewTitle } from '../../ui/Layout';
import { useWords } from '../../words';
import { Failed, Loading } from '../shared/Failed';
import { matchesQuery } from '../shared/matches';
import { SearchField } from '../shared/SearchField';
import { useLoaded } from '../shared/use-loaded';
import { caseTitle } from './case-title';
import { CasesList } from './CasesList';

/** From this number of cases on, a search field helps more than it is in the way. */
const SEARCH_FROM = 8;

interface CasesPaneProps {
  readonly current: string | null;
  /** True where the list stands beside a case or an item: then the title of that one is the main one. */
  readonly beside: boolean;
  readonly onOpen: (caseId: string) => void;
}

/** The list of cases with its states: reading, cannot be opened, nothing yet, and the list. */
export function CasesPane({ current, beside, onOpen }: CasesPaneProps) {
  const t = useWords();
  const { cases } = useServices();
  const [loaded, reload] = useLoaded(() => cases.listCases(), cases.version.value, ['cases']);
  return (
    <Stack>
      {beside ? <h2>{t('library.cases.title')}</h2> : <ViewTitle>{t('library.cases.title')}</ViewTitle>}
      {loaded.kind === 'loading' && <Loading />}
      {loaded.kind === 'failed' && <Failed reason={loaded.reason} onRetry={reload} />}
      {loaded.kind === 'ready' && (loaded.value.length === 0 ? <NoCases /> : <Cases cases={loaded.value} current={current} onOpen={onOpen} />)}
    </Stack>
  );
}

function Cases({ cases, current, onOpen }: { readonly cases: readonly CaseSummary[]; readonly current: string | null; readonly onOpen: (caseId: string) => void }) {
  const t = useWords();
  const [query, setQuery] = useState('');
  const shown = cases.filter((summary) => matchesQuery(query, [caseTitle(t, summary.case), summary.case.account?.authorHandle ?? null, summary.case.people]));
  return (
    <Stack>
      {cases.length >= SEARCH_FROM && <SearchField value={query} onChange={setQuery} />}
      {shown.length === 0 ? <p class="soft" role="status">{t('library.search.none')}</p> : <CasesList cases={shown} current={current} onOpen={onOpen} />}
    </Stack>
  );
}

function NoCases() {
  const t = useWords();
  const { shell } = useServices();
  return (
    <div class="card lib-empty">
      <Stack>
        <h2>{t('library.empty.title')}</h2>
        <p>{t('library.empty.how')}</p>
        <p><LinkButton onPress={() => { shell.openPractice(); }}>{t('library.empty.practice')}</LinkButton></p>
      </Stack>
    </div>
  );
}
