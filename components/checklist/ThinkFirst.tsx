import { useEffect, useRef, useState } from 'preact/hooks';
import {
  NO_ANSWERS,
  routeOf,
  type ChecklistAnswers,
  type ChecklistRoute,
  type NextStep,
  type Question,
  type SaveMode,
} from '../../lib/domain/checklist';
import { backToQuestion } from '../../lib/domain/checklist-back';
import { decide } from '../../lib/domain/checklist-decide';
import { targetOfPage } from '../../lib/domain/target-of-page';
import { goOn, undoStop } from '../../lib/domain/checklist-rules';
import type { PageReport } from '../../lib/domain/page-report';
import type { Playbook } from '../../lib/domain/playbook';
import type { TargetKind } from '../../lib/domain/playbook-acting';
import { AskedToJoin, pageAsks } from '../help/AskedToJoin';
import { EmergencyLine } from '../help/EmergencyLine';
import { GoodToKnow } from '../help/GoodToKnow';
import { Button, LinkButton } from '../ui/Button';
import { useWords } from '../words';
import { CardTitle } from './CardTitle';
import { HarmCard } from './HarmCard';
import { OutcomeCard } from './OutcomeCard';
import { ReadyCard } from './ReadyCard';
import { RuleCard } from './RuleCard';

export interface ThinkFirstProps {
  readonly playbook: Playbook;
  readonly report: PageReport | null;
  /** The person chose what to do; `route.go` says what, `route.save` what saving is allowed. */
  readonly onRoute: (route: ChecklistRoute) => void;
  readonly onSkip: () => void;
  readonly onBack: () => void;
  readonly onEmergencyHelp?: () => void;
  /** The person said that they are not sure what to do: the first line asks whether they were asked to join in. */
  readonly unsure?: boolean;
  readonly onAskedToJoin?: () => void;
  /** What is reported, where that is not the page's own subject (a picked comment, the account). */
  readonly target?: TargetKind;
  /** Told as soon as the answers change what saving is allowed, so that the footer's Save follows at once. */
  readonly onSaveMode?: (mode: SaveMode) => void;
  /** Answers of the same subject from a moment ago, so that coming back from Help loses nothing and the wrong tap stays used. */
  readonly start?: ChecklistAnswers;
  readonly onAnswers?: (answers: ChecklistAnswers) => void;
}

const CARDS = [1, 2, 3] as const;
/** What a card asks under its own title; every other question, and every outcome, has a heading of its own. */
const ASKED_BY_TITLE: readonly Question[] = ['harms', 'rule', 'ready'];

/** Think before reporting: three cards, visible as a list. Holds the answers only while it is open. */
export function ThinkFirst({
  playbook,
  report,
  onRoute,
  onSkip,
  onBack,
  onEmergencyHelp,
  unsure = false,
  onAskedToJoin,
  target,
  onSaveMode,
  start = NO_ANSWERS,
  onAnswers,
}: ThinkFirstProps) {
  const t = useWords();
  const [past, setPast] = useState<readonly ChecklistAnswers[]>([]);
  const [answers, setAnswers] = useState<ChecklistAnswers>(start);
  const reportedSave = useRef<SaveMode>('ordinary');
  const decision = decide(answers);
  const save = decision.kind === 'ask' ? decision.save : decision.outcome.save;
  const emergency = decision.kind === 'ask' ? decision.emergency : decision.outcome.emergency;
  useEffect(() => {
    if (reportedSave.current === save) return;
    reportedSave.current = save;
    onSaveMode?.(save);
  }, [save]);
  useEffect(() => {
    if (answers !== start) onAnswers?.(answers);
  }, [answers]);

  function answer(next: ChecklistAnswers): void {
    const led = decide(next);
    // The last card's buttons already say what happens: no screen in between.
    if (led.kind === 'outcome' && (led.outcome.kind === 'save-first' || led.outcome.kind === 'report')) {
      onRoute(routeOf(led.outcome, led.outcome.kind === 'report' ? 'report' : 'save'));
      return;
    }
    setPast([...past, answers]);
    setAnswers(next);
  }
  function back(): void {
    const before = past.at(-1);
    if (before === undefined) {
      // Restored at an outcome: its question is the step before. From a question, Back leaves the cards.
      const question = backToQuestion(answers);
      if (question === null) onBack();
      else setAnswers(question);
      return;
    }
    setPast(past.slice(0, -1));
    setAnswers(before);
  }
  function take(step: NextStep): void {
    if (decision.kind !== 'outcome') return;
    const { outcome } = decision;
    if (step === 'wrong-answer') {
      const undone = undoStop(answers);
      if (undone === null) return;
      // The way back through the stop is closed with it.
      setPast([]);
      setAnswers(undone);
    } else if (step === 'go-on') {
      if (outcome.passes !== null) answer(goOn(answers, outcome.passes));
    } else {
      onRoute(routeOf(outcome, step));
    }
  }

  const aim = target ?? targetOfPage(report?.pageKind ?? 'other', playbook);
  const stopped = save === 'nothing';
  // Whoever is on the way to help is not asked about something else.
  const asksHarms = decision.kind === 'ask' && decision.question === 'harms';
  return (
    <div class="stack">
      {emergency && <EmergencyLine {...(onEmergencyHelp === undefined ? {} : { onMore: onEmergencyHelp })} />}
      {onAskedToJoin !== undefined && asksHarms && (unsure || pageAsks(report)) && (
        <AskedToJoin onPress={onAskedToJoin} />
      )}
      <p class="soft">{t('checklist.card', { number: decision.card })}</p>
      <ol class="stack">
        {CARDS.map((card) => (
          <li key={card} class="stack">
            <CardTitle
              number={card}
              state={card === decision.card ? 'now' : card < decision.card ? 'done' : 'later'}
              step={decision.kind === 'ask' ? decision.question : decision.outcome.kind}
              ownHeading={
                card === decision.card && (decision.kind === 'outcome' || !ASKED_BY_TITLE.includes(decision.question))
              }
            />
            {card === decision.card && decision.kind === 'outcome' && (
              <OutcomeCard
                outcome={decision.outcome}
                report={report}
                platformName={playbook.name}
                ownPicture={answers.ownPicture}
                onOwnPicture={() => {
                  setAnswers({ ...answers, ownPicture: !answers.ownPicture });
                }}
                onTake={take}
              />
            )}
            {card === decision.card &&
              decision.kind === 'ask' &&
              decision.question !== 'rule' &&
              decision.question !== 'ready' && (
                <HarmCard answers={answers} question={decision.question} notes={decision.notes} onAnswer={answer} />
              )}
            {card === decision.card && decision.kind === 'ask' && decision.question === 'rule' && (
              <RuleCard
                answers={answers}
                playbook={playbook}
                target={aim}
                language={report?.language ?? null}
                notes={decision.notes}
                pageAsks={pageAsks(report)}
                onChange={setAnswers}
                onAnswer={answer}
              />
            )}
            {card === decision.card && decision.kind === 'ask' && decision.question === 'ready' && (
              <ReadyCard
                answers={answers}
                notes={decision.notes}
                save={save}
                platformName={playbook.name}
                onChange={setAnswers}
                onAnswer={answer}
              />
            )}
          </li>
        ))}
      </ol>
      {!stopped && (
        <div class="row">
          <Button kind="quiet" onPress={back}>
            {t('checklist.back')}
          </Button>
          <LinkButton onPress={onSkip}>{t('checklist.skip')}</LinkButton>
        </div>
      )}
      <p class="soft">{t('checklist.stop-any-time')}</p>
      <GoodToKnow
        platformId={playbook.id}
        moment={stopped ? 'stopped' : decision.card === 1 ? 'before' : decision.card === 2 ? 'rule' : 'ready'}
      />
    </div>
  );
}
