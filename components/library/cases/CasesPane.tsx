import { useState } from 'preact/hooks';
import { useServices } from '../../services';
import { Button, LinkButton } from '../../ui/Button';
import { Stack, ViewTitle } from '../../ui/Layout';
import { useWords } from '../../words';
import { Failed, Loading } from '../shared/Failed';
import { matchesQuery } from '../../shared/matches';
import { BackupLine } from '../backup/BackupLine';
import { SearchField } from '../shared/SearchField';
import { caseName } from '../../shared/case-name';
import { CasesList } from './CasesList';
import { useNewestCases } from './use-newest-cases';

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
  const { newest, showMore, retry } = useNewestCases(query, (shown, affected) =>
    matchesQuery(query, [caseName(t, shown, affected), shown.account?.authorHandle ?? null, shown.people]),
  );
  const searching = query.trim() !== '';
  const isEmpty = newest.kind === 'ready' && newest.cases.length === 0 && !newest.reading;
  const canSearch = query !== '' || (newest.kind === 'ready' && newest.cases.length >= SEARCH_FROM);
  return (
    <Stack>
      {beside ? <h2>{t('library.cases.title')}</h2> : <ViewTitle>{t('library.cases.title')}</ViewTitle>}
      {canSearch && <SearchField value={query} onChange={setQuery} />}
      {newest.kind === 'failed' && <Failed reason={newest.reason} onRetry={retry} />}
      {newest.kind === 'ready' && newest.cases.length > 0 && (
        <CasesList cases={newest.cases} current={current} onOpen={onOpen} />
      )}
      {isEmpty &&
        (searching ? (
          <p class="soft" role="status">
            {t('library.search.none')}
          </p>
        ) : (
          <NoCases />
        ))}
      {(newest.kind === 'loading' || (newest.kind === 'ready' && newest.reading && searching)) && <Loading />}
      {newest.kind === 'ready' && newest.more && (
        <Button wide onPress={showMore} disabled={newest.reading}>
          {t('library.more')}
        </Button>
      )}
      {!beside && <BackupLine />}
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
        <p>
          <LinkButton
            onPress={() => {
              shell.openPractice();
            }}
          >
            {t('library.empty.practice')}
          </LinkButton>
        </p>
      </Stack>
    </div>
  );
}
