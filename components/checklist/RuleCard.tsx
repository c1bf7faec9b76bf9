import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ChecklistAnswers, ReasonKey } from '../../lib/domain/checklist';
import { placeOf } from '../../lib/domain/checklist-rules';
import { ruleLines, type RuleLine } from './rule-lines';
import type { Playbook } from '../../lib/domain/playbook';
import type { TargetKind } from '../../lib/domain/playbook-acting';
import { Button, LinkButton } from '../ui/Button';
import { Check } from '../ui/Field';
import { Row, Stack } from '../ui/Layout';
import { Notice } from '../ui/Notice';
import { useWords } from '../words';
import { CalledHere } from './CalledHere';
import { OneOf } from './OneOf';

interface RuleCardProps {
  readonly answers: ChecklistAnswers;
  readonly playbook: Playbook;
  readonly target: TargetKind;
  /** Language of the page, for the words on its controls. */
  readonly language: string | null;
  readonly notes: readonly ReasonKey[];
  /** The page itself calls for reports. */
  readonly pageAsks: boolean;
  /** A tick: stays on this card and is no step to go back over. */
  readonly onChange: (answers: ChecklistAnswers) => void;
  readonly onAnswer: (answers: ChecklistAnswers) => void;
}

const YES_NO = ['yes', 'no'] as const;

/** Card 2: which rule, with two short ticks under it. */
export function RuleCard({ answers, playbook, target, language, notes, pageAsks, onChange, onAnswer }: RuleCardProps) {
  const t = useWords();
  const id = useId();
  const [asked, setAsked] = useState(false);
  const [all, setAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const lines = ruleLines(playbook, target);
  const picked = answers.rule !== null && answers.rule !== 'none' ? answers.rule : null;
  const place = picked === null ? -1 : lines.findIndex((line) => line.category === picked.category);
  // Once one is picked those below it fold away and the two ticks come up; those above stay, so that nothing moves under the press.
  const shown = place < 0 || all ? lines : lines.slice(0, place + 1);
  const pickedLine = lines[place];
  const reportedAt = pickedLine === undefined ? 'page' : placeOf(pickedLine.category);
  // On the account's own page there is no other place to go to.
  const belongs = reportedAt === 'account' && target === 'account' ? 'page' : reportedAt;
  const open = openQuestion(answers);
  // The link that brought them back is gone: the keyboard goes to the first of them.
  useLayoutEffect(() => {
    if (all) list.current?.querySelectorAll('button')[place + 1]?.focus({ preventScroll: true });
  }, [all]);
  function pick(line: RuleLine): void {
    setAll(false);
    onChange({ ...answers, rule: { category: line.category, reasonId: line.rules[0]?.reason.id ?? null } });
  }
  return (
    <Stack>
      <h3 id={id}>{t('checklist.q.rule')}</h3>
      {playbook.reasons.length === 0 && <p class="soft">{t('checklist.rule.unknown')}</p>}
      <ul ref={list} class="card-list" aria-labelledby={id}>
        {shown.map((line) => (
          <li key={line.category}>
            <button
              type="button"
              class="list-button"
              aria-pressed={picked?.category === line.category}
              onClick={() => {
                pick(line);
              }}
            >
              {t(`checklist.category.${line.category}`)}
            </button>
          </li>
        ))}
        {pickedLine !== undefined && picked !== null && (
          <li key="called">
            <CalledHere
              line={pickedLine}
              playbook={playbook}
              language={language}
              chosen={picked.reasonId}
              onChoose={(reasonId) => {
                onChange({ ...answers, rule: { category: pickedLine.category, reasonId } });
              }}
            />
            {belongs !== 'page' && <p class="inset">{t(`checklist.rule.place.${belongs}`)}</p>}
          </li>
        )}
      </ul>
      {shown.length < lines.length && (
        <p>
          <LinkButton
            onPress={() => {
              setAll(true);
            }}
          >
            {t('checklist.rule.all')}
          </LinkButton>
        </p>
      )}
      <Button
        wide
        onPress={() => {
          onAnswer({ ...answers, rule: 'none' });
        }}
      >
        {t('checklist.rule.none')}
      </Button>
      <OneOf
        question={t('checklist.q.looked_myself')}
        answers={YES_NO}
        picked={answers.lookedMyself}
        words={(one) => t(`checklist.${one}`)}
        onPick={(lookedMyself) => {
          (lookedMyself === 'yes' ? onChange : onAnswer)({ ...answers, lookedMyself });
        }}
      />
      {pageAsks && (
        <OneOf
          question={t('checklist.q.many_told')}
          answers={YES_NO}
          picked={answers.manyTold}
          words={(one) => t(`checklist.${one}`)}
          onPick={(manyTold) => {
            onChange({ ...answers, manyTold });
          }}
        >
          {notes.includes('many-told') && <p role="status">{t('checklist.reason.many-told')}</p>}
        </OneOf>
      )}
      <Check
        label={t('checklist.q.context')}
        checked={answers.context === 'yes'}
        onChange={(on) => {
          onChange({ ...answers, context: on ? 'yes' : 'no', stillBreaks: null });
        }}
      />
      {answers.context === 'yes' && (
        <Notice live>
          {notes.includes('context') || answers.stillBreaks !== null ? <p>{t('checklist.reason.context')}</p> : null}
          <p>{t('checklist.q.still_breaks')}</p>
          <Row fill>
            <Button
              pressed={answers.stillBreaks === 'yes'}
              onPress={() => {
                onChange({ ...answers, stillBreaks: 'yes' });
              }}
            >
              {t('checklist.yes')}
            </Button>
            <Button
              onPress={() => {
                onAnswer({ ...answers, stillBreaks: 'no' });
              }}
            >
              {t('checklist.no')}
            </Button>
          </Row>
        </Notice>
      )}
      <Button
        kind="primary"
        wide
        onPress={() => {
          if (open === null) onAnswer({ ...answers, ruleDone: true });
          else setAsked(true);
        }}
      >
        {t('checklist.next')}
      </Button>
      {asked && open !== null && <p role="alert">{t(`checklist.rule.${open}`)}</p>}
    </Stack>
  );
}

function openQuestion(answers: ChecklistAnswers): 'not-chosen' | 'looked-open' | 'context-open' | null {
  if (answers.rule === null || answers.rule === 'none') return 'not-chosen';
  if (answers.lookedMyself === null) return 'looked-open';
  return answers.context === 'yes' && answers.stillBreaks === null ? 'context-open' : null;
}
