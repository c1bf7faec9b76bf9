import { FailureWords } from '../../shared/FailureWords';
import { useLoaded } from '../../shared/use-loaded';
import { useServices } from '../../services';
import { CardList, ListButton } from '../../ui/List';
import { Stack, ViewTitle } from '../../ui/Layout';
import { Notice } from '../../ui/Notice';
import { Name } from '../../shared/Sentence';
import { useWords } from '../../words';
import { usePanel } from '../panel-context';
import { caseName } from '../../shared/case-name';

/** Which case the next save goes into. The choice holds until the panel is closed. */
export function CaseChoice() {
  const t = useWords();
  const { nav, session } = usePanel();
  const { cases } = useServices();
  const [loaded] = useLoaded(() => cases.listCases(), cases.version.value, []);
  const known = loaded.kind === 'ready' ? loaded.value.filter((summary) => summary.case.mergedInto === null) : [];
  const chosen = session.chosenCase.value;
  return (
    <Stack>
      <ViewTitle>{t('log.case.title')}</ViewTitle>
      <p class="soft">{t('log.case.about')}</p>
      {loaded.kind === 'loading' && (
        <p class="soft" role="status">
          {t('panel.view-loading')}
        </p>
      )}
      {loaded.kind === 'failed' && (
        <Notice tone="caution" live>
          <FailureWords reason={loaded.reason} />
        </Notice>
      )}
      <CardList label={t('log.case.title')}>
        <ListButton
          icon="case"
          pressed={chosen === null}
          onPress={() => {
            session.chosenCase.value = null;
            session.sameAccount.value = new Set();
            nav.back();
          }}
        >
          <span>{t('log.case.automatic')}</span>
          <span class="soft">{t('log.case.automatic-hint')}</span>
        </ListButton>
        {known.map((summary) => {
          const name = caseName(t, summary.case, summary.affected);
          return (
            <ListButton
              key={summary.case.id}
              icon="case"
              pressed={chosen?.id === summary.case.id}
              onPress={() => {
                session.chosenCase.value = { id: summary.case.id, name };
                nav.back();
              }}
            >
              <Name>{name}</Name>
              <span class="soft">{t('log.case.last', { day: t.date(summary.lastUtc) })}</span>
            </ListButton>
          );
        })}
      </CardList>
    </Stack>
  );
}
