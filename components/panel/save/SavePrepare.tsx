import { useState } from 'preact/hooks';
import type { PanelPage } from '../../../lib/domain/page-report';
import { affectedOf, isAnswered } from '../../../lib/domain/affected-accounts';
import { NO_ACCOUNTS_TOLD, type AccountsTold } from '../../../lib/domain/records/accounts-told';
import type { AnsweredNo } from '../../../lib/domain/under-18';
import { useServices, type Services } from '../../services';
import { Stack, ViewTitle } from '../../ui/Layout';
import { useLoaded } from '../../shared/use-loaded';
import { useWords } from '../../words';
import { usePanel } from '../panel-context';
import type { PanelSession } from '../session';
import { caseAccountFor } from '../subject/who-acted';
import { AskLine } from './AskLine';
import { caseForSave } from './case-for-save';
import { CaseLine } from './CaseLine';
import { ChosenComments } from './ChosenComments';
import { EachChoice } from './EachChoice';
import { HardStop } from './HardStop';
import { PrivateWindow } from './PrivateWindow';
import { runSave } from './run-save';
import type { SaveAsk } from './save-run';
import { SaveButton } from './SaveButton';
import { SaveOptions } from './SaveOptions';
import {
  answerFor,
  categoryOf,
  commentsToSave,
  draftOf,
  isEachOf,
  knownCommentsOf,
  remember,
  takeOf,
  tickedToSave,
} from './subject-memory';
import { WhatIsTaken } from './WhatIsTaken';
import { WhoseAccount, WhoseAnswered } from './WhoseAccount';

type ReadablePage = Extract<PanelPage, { kind: 'page' | 'forbidden' }>;

/** Before the press: what can be taken and what not, where it goes, and the one question where no answer holds. */
export function SavePrepare({ page, subject }: { readonly page: ReadablePage; readonly subject: string | null }) {
  const t = useWords();
  const services = useServices();
  const { session } = usePanel();
  // A page that cannot be read has no subject to remember: it is asked about each time, and a "yes" holds while this view is open.
  const [stopped, setStopped] = useState(false);
  const [loaded] = useLoaded(() => services.cases.listCases(), services.cases.version.value, []);
  const [said] = useLoaded(() => services.cases.accountsTold(), services.cases.version.value, []);
  const [answeredNow, setAnsweredNow] = useState(false);
  if (stopped) return <HardStop />;
  const take = takeOf(session, subject);
  const ticked = tickedToSave(session, subject);
  const pickedComments = commentsToSave(session, subject);
  const each = isEachOf(session, subject);
  const answered = answerFor(session, page, pickedComments, each);
  // What cannot be read was not said.
  const told = said.kind === 'ready' ? said.value : NO_ACCOUNTS_TOLD;
  const goesInto =
    (loaded.kind === 'ready' && said.kind !== 'loading') || session.chosenCase.value !== null
      ? caseForSave(loaded.kind === 'ready' ? loaded.value : [], page, session, told, services.shell.nowUtc())
      : null;

  function save(answer: AnsweredNo): void {
    const ask: SaveAsk = {
      answer,
      subject,
      tabId: page.tabId,
      note: draftOf(session, subject).note.trim(),
      category: categoryOf(session, subject),
      take: take === 'words-only' ? 'words-only' : 'everything',
      withoutPicture: take === 'without-picture',
      pictureOfEach: each,
      pickedComments,
      caseId: goesInto?.id ?? null,
    };
    const pictureMissing = take === 'everything' && page.picture.kind === 'press-icon';
    if (pictureMissing) session.run.value = { kind: 'waiting', ask };
    else void runSave(services, session, ask);
  }
  function answerNo(answer: AnsweredNo): void {
    if (subject !== null) remember(session, subject, answer);
    save(answer);
  }
  function answerYes(): void {
    if (subject === null) setStopped(true);
    else remember(session, subject, 'stopped');
  }
  return (
    <Stack>
      <ViewTitle>{ticked.length === 0 ? t('save.title') : t.count('save.many.title', ticked.length)}</ViewTitle>
      {ticked.length > 0 && <ChosenComments comments={ticked} />}
      <WhatIsTaken page={page} take={take} />
      {take === 'everything' && page.kind === 'page' && pickedComments.length > 0 && <EachChoice subject={subject} />}
      <CaseLine
        page={page}
        goesInto={goesInto}
        affected={page.kind === 'page' ? affectedOf(told, caseAccountFor(page, pickedComments, told)) : null}
        reading={loaded.kind === 'loading' || said.kind === 'loading'}
      />
      <SaveOptions subject={subject} />
      <PrivateWindow tabId={page.tabId} />
      {answered !== null ? (
        <SaveButton
          page={page}
          take={take}
          onSave={() => {
            save(answered);
          }}
        />
      ) : (
        <AskLine
          page={page}
          comments={knownCommentsOf(session, subject)}
          each={each}
          onNo={answerNo}
          onYes={answerYes}
        />
      )}
      <p class="soft">{t('save.stays-here')}</p>
      {/* Below the press that saves: it may wait, and what is answered later counts for this save, too. */}
      {answeredNow ? (
        <WhoseAnswered later={isLater(session, page)} />
      ) : (
        page.kind === 'page' &&
        said.kind === 'ready' &&
        asksWhose(services, session, page, said.value) && (
          <WhoseAccount
            page={page}
            onAnswered={() => {
              setAnsweredNow(true);
            }}
          />
        )
      )}
    </Stack>
  );
}

/** Not asked twice, not of sites that Beside does not know by name, and not on the practice page, where all accounts are made up. */
function asksWhose(
  { shell }: Pick<Services, 'shell'>,
  session: PanelSession,
  page: Extract<PanelPage, { kind: 'page' }>,
  told: AccountsTold,
): boolean {
  return (
    !shell.practice && page.playbook.hosts.length > 0 && !isAnswered(told, page.playbook.id) && !isLater(session, page)
  );
}

function isLater(session: PanelSession, page: ReadablePage): boolean {
  return page.kind === 'page' && session.whoseLater.value.has(page.playbook.id);
}
