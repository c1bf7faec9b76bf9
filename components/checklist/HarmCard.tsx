import {
  HARMS,
  type ChecklistAnswers,
  type Harm,
  type Question,
  type ReasonKey,
  type YesNoUnsure,
} from '../../lib/domain/checklist';
import { answerHarm, answerIntimateAge, noneOfThese, sayItIsMe } from '../../lib/domain/checklist-rules';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Row, Stack } from '../ui/Layout';
import { useWords } from '../words';
import { AskedTitle } from './AskedTitle';
import './checklist.css';

interface HarmCardProps {
  readonly answers: ChecklistAnswers;
  readonly question: Question;
  readonly notes: readonly ReasonKey[];
  readonly onAnswer: (answers: ChecklistAnswers) => void;
}

/** Card 1: six lines, a big "None of these", and "I am not sure", which asks them one by one. */
export function HarmCard({ answers, question, notes, onAnswer }: HarmCardProps) {
  const t = useWords();
  const single = HARMS.find((harm) => harm === question);
  if (single !== undefined) {
    return (
      <Stack>
        {notes.map((note) => (
          <p key={note} class="soft">
            {t(`checklist.reason.${note}`)}
          </p>
        ))}
        <OneHarm key={single} answers={answers} harm={single} onAnswer={onAnswer} />
        {single === 'self_harm' && <ItIsMe answers={answers} onAnswer={onAnswer} />}
      </Stack>
    );
  }
  if (question === 'intimate_of') {
    return (
      <Stack>
        <AskedTitle>{t('checklist.q.intimate_of')}</AskedTitle>
        <Row fill>
          <Button
            onPress={() => {
              onAnswer({ ...answers, intimateOf: 'me' });
            }}
          >
            {t('checklist.q.intimate_of.me')}
          </Button>
          <Button
            onPress={() => {
              onAnswer({ ...answers, intimateOf: 'other' });
            }}
          >
            {t('checklist.q.intimate_of.other')}
          </Button>
        </Row>
      </Stack>
    );
  }
  if (question === 'intimate_age')
    return (
      <YesNo
        question={t(`checklist.q.intimate_age.${answers.intimateOf ?? 'any'}`)}
        onPick={(under18) => {
          onAnswer(answerIntimateAge(answers, under18));
        }}
      />
    );
  if (question === 'could_hurt')
    return (
      <YesNo
        question={t('checklist.q.could_hurt')}
        onPick={(couldHurt) => {
          onAnswer({ ...answers, couldHurt });
        }}
      />
    );
  if (question === 'self_harm_now')
    return (
      <Stack>
        <YesNo
          question={t('checklist.q.self_harm_now')}
          onPick={(selfHarmNow) => {
            onAnswer({ ...answers, selfHarmNow });
          }}
        />
        <ItIsMe answers={answers} onAnswer={onAnswer} />
      </Stack>
    );
  return (
    <Stack>
      <ul class="card-list">
        {HARMS.map((harm) => (
          <li key={harm}>
            {/* A line that was answered keeps its place, so that what is below it stands still. */}
            {answers.harms[harm] === undefined ? (
              <button
                type="button"
                class="list-button"
                onClick={() => {
                  onAnswer(answerHarm(answers, harm, 'yes'));
                }}
              >
                {t(`checklist.line.${harm}`)}
              </button>
            ) : (
              <p class="list-answered">
                {t(`checklist.line.${harm}`)}
                <span class="visually-hidden"> ({t('checklist.line.answered')})</span>
                <Icon name="check" size={14} />
              </p>
            )}
          </li>
        ))}
      </ul>
      <ItIsMe answers={answers} onAnswer={onAnswer} />
      <Button
        kind="primary"
        wide
        onPress={() => {
          onAnswer(noneOfThese(answers));
        }}
      >
        {t('checklist.none')}
      </Button>
      <Button
        wide
        onPress={() => {
          onAnswer({ ...answers, oneByOne: true });
        }}
      >
        {t('checklist.unsure')}
      </Button>
    </Stack>
  );
}

type Answering = Pick<HarmCardProps, 'answers' | 'onAnswer'>;

function ItIsMe({ answers, onAnswer }: Answering) {
  const t = useWords();
  return (
    <Button
      wide
      onPress={() => {
        onAnswer(sayItIsMe(answers));
      }}
    >
      {t('checklist.is-it-you')}
    </Button>
  );
}

function OneHarm({ answers, harm, onAnswer }: Answering & { readonly harm: Harm }) {
  const t = useWords();
  return (
    <YesNo
      question={t(`checklist.q.${harm}`)}
      onPick={(answer) => {
        onAnswer(answerHarm(answers, harm, answer));
      }}
    />
  );
}

function YesNo({ question, onPick }: { readonly question: string; readonly onPick: (answer: YesNoUnsure) => void }) {
  const t = useWords();
  return (
    <Stack>
      <AskedTitle key={question}>{question}</AskedTitle>
      <Row fill>
        <Button
          onPress={() => {
            onPick('yes');
          }}
        >
          {t('checklist.yes')}
        </Button>
        <Button
          onPress={() => {
            onPick('no');
          }}
        >
          {t('checklist.no')}
        </Button>
      </Row>
      <Button
        wide
        onPress={() => {
          onPick('not-sure');
        }}
      >
        {t('checklist.not-sure')}
      </Button>
    </Stack>
  );
}
