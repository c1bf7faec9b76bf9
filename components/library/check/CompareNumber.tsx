import { useState } from 'preact/hooks';
import { readShortNumber, shortNumber } from '../../../lib/domain/short-number';
import type { Verification } from '../../../lib/package/verify/verify-result';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { Stack } from '../../ui/Layout';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';

type Unchanged = Extract<Verification, { readonly kind: 'unchanged' }>;

/** What a typed number says about the file. Words under `library.compare.<answer>`. */
type Answer =
  | 'incomplete'
  | 'mistyped' // it is no number yet
  | 'fits'
  | 'differs'
  | 'no-number' // of the package
  | 'key-fits'
  | 'key-differs'
  | 'no-key'; // of the key

/** Compares a number that somebody was told with the file that was checked: that of the package or that of the key. */
export function answerTo(typed: string, check: Unchanged): Answer {
  const read = readShortNumber(typed);
  if (!read.ok) return read.reason;
  if (read.value.kind === 'key') {
    if (check.keySha256 === null) return 'no-key';
    return shortNumber('key', check.keySha256) === read.value.number ? 'key-fits' : 'key-differs';
  }
  if (check.named === null) return 'no-number';
  return check.named.number === read.value.number ? 'fits' : 'differs';
}

/** A number that was told apart from the file is typed in, and Check says whether it fits. */
export function CompareNumber({ check }: { readonly check: Unchanged }) {
  const t = useWords();
  const [typed, setTyped] = useState('');
  const [answer, setAnswer] = useState<Answer | null>(null);
  const compare = (): void => {
    setAnswer(answerTo(typed, check));
  };
  const open = answer === 'incomplete' || answer === 'mistyped';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        compare();
      }}
    >
      <Stack gap="tight">
        <Field
          label={t('library.compare.label')}
          hint={t('library.compare.hint')}
          value={typed}
          limit={200}
          {...(open ? { problem: t(`library.compare.${answer}`) } : {})}
          onChange={(value) => {
            setTyped(value);
            setAnswer(null);
          }}
        />
        <div>
          <Button onPress={compare}>{t('library.compare.do')}</Button>
        </div>
        {answer !== null && !open && (
          <Notice
            tone={answer === 'fits' || answer === 'key-fits' ? 'calm' : 'caution'}
            icon={answer === 'fits' || answer === 'key-fits' ? 'check' : 'caution'}
            live
          >
            <p>{t(`library.compare.${answer}`)}</p>
          </Notice>
        )}
      </Stack>
    </form>
  );
}
