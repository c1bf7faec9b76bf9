import { useState } from 'preact/hooks';
import { useServices } from '../../services';
import { Button, LinkButton } from '../../ui/Button';
import { Stack, ViewTitle } from '../../ui/Layout';
import { useWords } from '../../words';
import { Failed, Loading } from '../shared/Failed';
import { matchesQuery } from '../shared/matches';
import { SearchField } from '../shared/SearchField';
import { caseTitle } from './case-title';
import { CasesList } from './CasesList';
import { useNewestCases, type NewestCases } from './use-newest-cases';

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
  const [query, setQuery] = useState('');
  const { newest, more, retry } = useNewestCases(query.trim() !== '');
  return (
    <Stack>
      {beside ? <h2>{t('library.cases.title')}</h2> : <ViewTitle>{t('library.cases.title')}</ViewTitle>}
      {newest.kind === 'loading' && <Loading />}
      {newest.kind === 'failed' && query !== '' && <SearchField value={query} onChange={setQuery} />}
      {newest.kind === 'failed' && <Failed reason={newest.reason} onRetry={retry} />}
      {newest.kind === 'ready' && (newest.cases.length === 0 && !newest.reading
        ? <NoCases />
        : <Cases known={newest} query={query} current={current} onQuery={setQuery} onMore={more} onOpen={onOpen} />)}
    </Stack>
  );
}

interface CasesProps {
  readonly known: Extract<NewestCases, { kind: 'ready' }>;
  readonly query: string;
  readonly current: string | null;
  readonly onQuery: (query: string) => void;
  readonly onMore: () => void;
  readonly onOpen: (caseId: string) => void;
}

/** A search goes through all cases: those that are known at once, the others as soon as they are read. */
function Cases({ known: { cases, limit, reading }, query, current, onQuery, onMore, onOpen }: CasesProps) {
  const t = useWords();
  const fitting = cases.filter((summary) => matchesQuery(query, [caseTitle(t, summary.case), summary.case.account?.authorHandle ?? null, summary.case.people]));
  const shown = fitting.slice(0, limit);
  return (
    <Stack>
      {(cases.length >= SEARCH_FROM || query !== '') && <SearchField value={query} onChange={onQuery} />}
      {shown.length > 0 && <CasesList cases={shown} current={current} onOpen={onOpen} />}
      {shown.length === 0 && !reading && <p class="soft" role="status">{t('library.search.none')}</p>}
      {reading && query.trim() !== '' && <Loading />}
      {fitting.length > limit && <Button wide onPress={onMore} disabled={reading}>{t('library.more')}</Button>}
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
