import type { ComponentChildren } from 'preact';
import { Button } from '../ui/Button';
import { Row } from '../ui/Layout';

interface OneOfProps<Answer extends string> {
  readonly question: string;
  readonly answers: readonly Answer[];
  /** The answer that is pressed; null before there is one. */
  readonly picked: Answer | null;
  readonly words: (answer: Answer) => string;
  readonly onPick: (answer: Answer) => void;
  /** What is said below the answers. */
  readonly children?: ComponentChildren;
}

/** A question on a card with its answers side by side; the one that was pressed stays pressed. */
export function OneOf<Answer extends string>({
  question,
  answers,
  picked,
  words,
  onPick,
  children,
}: OneOfProps<Answer>) {
  return (
    <fieldset class="stack" data-gap="tight">
      <legend>{question}</legend>
      <Row fill>
        {answers.map((one) => (
          <Button
            key={one}
            pressed={picked === one}
            onPress={() => {
              onPick(one);
            }}
          >
            {words(one)}
          </Button>
        ))}
      </Row>
      {children}
    </fieldset>
  );
}
