import { Field } from '../ui/Field';
import { FACTS_LIMIT, FELT_LIMIT } from './told-words';

interface TellingProps {
  /** What holds for telling, said before anything is asked. */
  readonly rules: readonly string[];
  readonly question: string;
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly problem?: string | undefined;
  readonly feltQuestion: string;
  readonly feltHint: string;
  readonly felt: string;
  readonly onFelt: (felt: string) => void;
}

/**
 * Telling what happened, as research on interviews asks for it: the ground rules first, then one open question, and what it did to the person
 * apart from what happened. Nothing here leads to an answer.
 */
export function Telling(props: TellingProps) {
  const { rules, question, words, onWords, problem, feltQuestion, feltHint, felt, onFelt } = props;
  return (
    <>
      <ul>
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <Field
        label={question}
        lines={8}
        limit={FACTS_LIMIT}
        value={words}
        onChange={onWords}
        {...(problem === undefined ? {} : { problem })}
      />
      <Field label={feltQuestion} hint={feltHint} lines={3} limit={FELT_LIMIT} value={felt} onChange={onFelt} />
    </>
  );
}
