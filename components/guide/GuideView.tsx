import { useMemo } from 'preact/hooks';
import type { Category } from '../../lib/domain/category';
import type { SaveMode } from '../../lib/domain/checklist';
import { aboutOf } from '../../lib/domain/guide-about';
import type { PageReport } from '../../lib/domain/page-report';
import type { Playbook } from '../../lib/domain/playbook';
import type { Action, Reason } from '../../lib/domain/playbook-acting';
import type { PageComment } from '../../lib/domain/subject';
import { stepsFor } from '../../lib/playbooks/steps';
import { OfficialAddress } from '../help/OfficialAddress';
import { Button, LinkButton } from '../ui/Button';
import { Row, Stack } from '../ui/Layout';
import { useWords } from '../words';
import { chosenReason } from './chosen-reason';
import { OpenDoorLine } from './doors/OpenDoorLine';
import { GuideBefore } from './GuideBefore';
import { GuideDone } from './GuideDone';
import { GuideSteps } from './GuideSteps';
import { StepHelp } from './StepHelp';
import './guide.css';
import { asNamed, isStopped, useStanding } from './elsewhere';
import { GuideTitle } from './GuideTitle';
import { isLost, nameOf } from './step-words';
import { Stopped } from './Stopped';
import { useGuide } from './use-guide';

export interface GuideViewProps {
  readonly playbook: Playbook;
  readonly action: Action;
  readonly reason: Reason | null;
  /** The page that the guide was begun on. */
  readonly report: PageReport;
  readonly onDone: () => void;
  readonly onBack: () => void;
  readonly onLogReport: () => void;
  readonly onMistake?: () => void;
  /** Tells which entry of the platform's second list fits. */
  readonly category?: Category | null;
  /** The picked comment, where the guide is about one. */
  readonly comment?: PageComment | null;
  /** Leads to the list of comments, where the picked one is not there any more. */
  readonly onPickComment?: () => void;
  /** What saving is allowed; the line "Save first?" follows it. */
  readonly save?: SaveMode;
  readonly onSave?: () => void;
}

/** Walks a person to the platform's own control. It points and tells; the person presses everything. */
export function GuideView(props: GuideViewProps) {
  const {
    playbook,
    action,
    reason,
    report,
    onDone,
    onBack,
    onLogReport,
    onMistake,
    category = null,
    comment = null,
    onPickComment,
    save = 'ordinary',
    onSave,
  } = props;
  const t = useWords();
  const chosen = useMemo(() => chosenReason(reason, category), [reason, category]);
  const about = useMemo(
    () => aboutOf(playbook, report, action.target, comment),
    [playbook, report, action.target, comment],
  );
  const who = nameOf(about);
  const standing = useStanding(about, playbook);
  const pageKind = standing?.kind === 'their-profile' ? 'profile' : report.pageKind;
  const steps = useMemo(() => stepsFor(action, pageKind, chosen), [action, pageKind, chosen]);
  const guide = useGuide(playbook.id, steps, chosen, comment, standing);
  // The first step is the way to it, by a name that anybody may have given themselves; what comes after it bears the platform's own words.
  const ring = guide.progress.current === 0 ? guide.ring : asNamed(guide.ring, about);
  const didIt = () => {
    guide.tell({ kind: 'did-it' });
  };
  const language = report.language;

  if (guide.step === null && steps.length > 0) {
    return (
      <GuideDone
        playbook={playbook}
        action={action}
        onLog={onLogReport}
        onDone={onDone}
        onMistake={onMistake}
        onBackToSteps={() => {
          guide.tell({ kind: 'back' });
        }}
      />
    );
  }
  return (
    <Stack>
      <GuideTitle platform={playbook.name} action={action} who={who} progress={guide.progress} />
      <GuideBefore
        playbook={playbook}
        action={action}
        report={report}
        chosen={chosen}
        language={language}
        save={save}
        {...(onSave === undefined ? {} : { onSave })}
      />
      <GuideSteps
        playbook={playbook}
        progress={guide.progress}
        ring={ring}
        chosen={chosen}
        language={language}
        who={who}
      />
      {(action.kind === 'report' || action.kind === 'report-illegal') && (
        <OpenDoorLine
          playbook={playbook}
          kind={action.kind}
          moment={`${String(guide.progress.current)} ${ring.kind} ${report.address}`}
        />
      )}
      {onPickComment !== undefined && isLost(ring) && <Button onPress={onPickComment}>{t('guide.pick-again')}</Button>}
      {isStopped(ring) ? (
        <Stopped
          who={who}
          onProfile={action.target === 'account' || action.steps.some(({ only }) => only === 'their-profile')}
          onDidIt={guide.progress.current === steps.length - 1 ? didIt : null}
          onBack={onBack}
        />
      ) : guide.step === null ? (
        <Button kind="primary" wide onPress={onLogReport}>
          {t('guide.sent.yes')}
        </Button>
      ) : (
        <>
          <Row fill>
            <Button
              onPress={() => {
                if (guide.progress.current === 0) onBack();
                else guide.tell({ kind: 'back' });
              }}
            >
              {t('guide.back')}
            </Button>
            <Button
              onPress={() => {
                guide.tell({ kind: 'next' });
              }}
            >
              {t('guide.next')}
            </Button>
            <Button kind="primary" onPress={didIt}>
              {t('guide.did-it')}
            </Button>
          </Row>
          <StepHelp
            key={guide.step.id}
            step={guide.step}
            chosen={chosen}
            found={ring.kind === 'found'}
            onLookAgain={guide.lookAgain}
          />
        </>
      )}
      <OfficialAddress address={action.official} words={t('guide.official', { platform: playbook.name })} />
      <p>
        <LinkButton onPress={onBack}>{t('guide.leave')}</LinkButton>
      </p>
    </Stack>
  );
}
