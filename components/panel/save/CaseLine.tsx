import { useEffect, useState } from 'preact/hooks';
import type { CaseSummary } from '../../../lib/domain/case';
import type { PanelPage } from '../../../lib/domain/page-report';
import { useServices } from '../../services';
import { LinkButton } from '../../ui/Button';
import { Name, Sentence } from '../../shared/Sentence';
import { useWords } from '../../words';
import { caseName } from '../cases/case-name';
import { accountName, placeName } from '../subject/subject';
import { usePanel } from '../panel-context';

/** Where the save goes, and the way to choose another case. A case needs no making: the first save opens it. */
export function CaseLine({ page }: { readonly page: Extract<PanelPage, { kind: 'page' | 'forbidden' }> }) {
  const t = useWords();
  const { nav, session } = usePanel();
  const { cases } = useServices();
  const [known, setKnown] = useState<readonly CaseSummary[]>([]);
  const version = cases.version.value;
  useEffect(() => {
    let gone = false;
    void cases.listCases().then((found) => {
      if (!gone && found.ok) setKnown(found.value);
    });
    return () => {
      gone = true;
    };
  }, [version]);
  const chosen = session.chosenCase.value;
  const same = page.kind === 'page' ? known.find((summary) => isOfAccount(summary, page)) : undefined;
  const name = chosen !== null ? chosen.name : same !== undefined ? caseName(t, same.case) : newCaseName(t, page);
  return (
    <p class="soft">
      <Sentence
        text={t(chosen === null && same === undefined ? 'save.case.new' : 'save.case.into')}
        parts={{ name: <Name>{name}</Name> }}
      />
      {' · '}
      <LinkButton
        label={t('save.case.change-name')}
        onPress={() => {
          nav.open({ kind: 'case-choice' });
        }}
      >
        {t('save.case.change')}
      </LinkButton>
    </p>
  );
}

function isOfAccount(
  { case: { account, mergedInto } }: CaseSummary,
  page: Extract<PanelPage, { kind: 'page' }>,
): boolean {
  if (account === null || mergedInto !== null || account.platformId !== page.playbook.id) return false;
  const { authorId, authorHandle } = page.report.facts;
  if (account.authorId !== null && authorId != null) return account.authorId === authorId.value;
  return account.authorHandle !== null && account.authorHandle === authorHandle?.value;
}

function newCaseName(t: ReturnType<typeof useWords>, page: Extract<PanelPage, { kind: 'page' | 'forbidden' }>): string {
  if (page.kind === 'forbidden') return t('log.case.unnamed');
  const who = accountName(page.report.facts);
  return who === null ? placeName(page) : t('log.case.account', { who, where: placeName(page) });
}
