import type { CaseSummary } from '../../../lib/domain/case';
import { accountOf, isSameAccount } from '../../../lib/domain/case-matching';
import type { PanelPage } from '../../../lib/domain/page-report';
import { useServices } from '../../services';
import { LinkButton } from '../../ui/Button';
import { useLoaded } from '../../shared/use-loaded';
import { Name, Sentence } from '../../shared/Sentence';
import { useWords } from '../../words';
import { caseName } from '../../shared/case-name';
import { accountName, placeName } from '../subject/subject';
import { usePanel } from '../panel-context';

/** Where the save goes, and the way to choose another case. A case needs no making: the first save opens it. */
export function CaseLine({ page }: { readonly page: Extract<PanelPage, { kind: 'page' | 'forbidden' }> }) {
  const t = useWords();
  const { nav, session } = usePanel();
  const { cases } = useServices();
  const [loaded] = useLoaded(() => cases.listCases(), cases.version.value, []);
  const known = loaded.kind === 'ready' ? loaded.value : [];
  const chosen = session.chosenCase.value;
  const same = caseOfPage(known, page);
  const name = chosen !== null ? chosen.name : same !== undefined ? caseName(t, same.case) : newCaseName(t, page);
  // Without the cases nobody knows whether this account has one: neither is said.
  if (loaded.kind === 'failed' && chosen === null) return <p class="soft">{t('save.case.unread')}</p>;
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

/** The open case of the same account, by the rule that the save itself follows; of several (after a split) the newest in the list. */
function caseOfPage(
  known: readonly CaseSummary[],
  page: Extract<PanelPage, { kind: 'page' | 'forbidden' }>,
): CaseSummary | undefined {
  if (page.kind === 'forbidden') return undefined;
  const account = accountOf({ platform: page.playbook, facts: page.report.facts });
  return known.find((summary) => summary.case.mergedInto === null && isSameAccount(summary.case.account, account));
}

function newCaseName(t: ReturnType<typeof useWords>, page: Extract<PanelPage, { kind: 'page' | 'forbidden' }>): string {
  if (page.kind === 'forbidden') return t('log.case.unnamed');
  const who = accountName(page.report.facts);
  return who === null ? placeName(page) : t('common.case.account', { who, where: placeName(page) });
}
