import type { AffectedAccount } from '../../../lib/domain/affected-accounts';
import type { CaseSummary } from '../../../lib/domain/case';
import type { PanelPage } from '../../../lib/domain/page-report';
import { LinkButton } from '../../ui/Button';
import { Name, Sentence } from '../../shared/Sentence';
import { useWords } from '../../words';
import { affectedName, caseName } from '../../shared/case-name';
import { atHandle } from '../../shared/shown-text';
import { accountName, placeName, subjectKey } from '../subject/subject';
import { usePanel } from '../panel-context';
import type { CaseForSave } from './case-for-save';
import { commentsToSave } from './subject-memory';

type ReadablePage = Extract<PanelPage, { kind: 'page' | 'forbidden' }>;

interface CaseLineProps {
  readonly page: ReadablePage;
  /** Null where the cases are not read, or could not be, and none was chosen: then nobody knows whether this account has one. */
  readonly goesInto: CaseForSave | null;
  /** The owner of the page, where it happens to them: a new case is not called after them, nor after whoever wrote there. */
  readonly affected: AffectedAccount | null;
  /** The cases are being read: nothing is said about a case until they are. */
  readonly reading: boolean;
}

/** Where the save goes, and the way to choose another case. A case needs no making: the first save opens it. */
export function CaseLine({ page, goesInto, affected, reading }: CaseLineProps) {
  const t = useWords();
  const { nav } = usePanel();
  const newName = useNewCaseName(page, affected);
  if (goesInto === null) return reading ? null : <p class="soft">{t('save.case.unread')}</p>;
  const name =
    goesInto.kind === 'chosen'
      ? goesInto.name
      : goesInto.kind === 'new'
        ? newName
        : caseName(t, goesInto.found.case, goesInto.found.affected);
  return (
    <>
      {goesInto.kind === 'new' && goesInto.before !== null && <OldCase before={goesInto.before} />}
      <p class="soft">
        <Sentence
          text={t(goesInto.kind === 'new' ? 'save.case.new' : 'save.case.into')}
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
    </>
  );
}

/** A case of the same handle in which nothing new was for 30 days: whether it is the same account only the person can say. */
function OldCase({ before }: { readonly before: CaseSummary }) {
  const t = useWords();
  const { session } = usePanel();
  const name = caseName(t, before.case, before.affected);
  return (
    <p>
      <Sentence text={t('save.case.old', { day: t.date(before.lastUtc) })} parts={{ name: <Name>{name}</Name> }} />{' '}
      <LinkButton
        onPress={() => {
          session.sameAccount.value = new Set(session.sameAccount.peek()).add(before.case.id);
        }}
      >
        {t('save.case.old-add')}
      </LinkButton>
    </p>
  );
}

/** What a new case will be called: after whoever wrote the chosen comments, never after the owner of the page they stand under. */
function useNewCaseName(page: ReadablePage, affected: AffectedAccount | null): string {
  const t = useWords();
  const { session } = usePanel();
  if (page.kind === 'forbidden') return t('log.case.unnamed');
  if (affected !== null) return affectedName(t, affected);
  const comments = commentsToSave(session, subjectKey(page));
  const handles = new Set(comments.map(({ authorHandle }) => atHandle(authorHandle ?? '')));
  handles.delete('');
  const [first = ''] = handles;
  const who = comments.length === 0 ? accountName(page.report.facts) : first === '' ? null : first;
  if (handles.size > 1) return t.count('save.case.several', handles.size - 1, { who: first, where: placeName(page) });
  return who === null ? placeName(page) : t('common.case.account', { who, where: placeName(page) });
}
