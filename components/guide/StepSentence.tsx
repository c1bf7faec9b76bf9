import { Sentence } from '../shared/Sentence';
import type { ControlWord } from './step-words';

/** A sentence with a control's word in its `{label}` place. The word keeps its own direction, and its language where it is the page's. */
export function WithWord({
  sentence,
  word,
  language,
}: {
  readonly sentence: string;
  readonly word: ControlWord | null;
  readonly language: string | null;
}) {
  if (word === null) return <>{sentence}</>;
  const lang = word.from !== 'known' && language !== null && LANGUAGE.test(language) ? language : undefined;
  return (
    <Sentence
      text={sentence}
      parts={{
        label: (
          <bdi dir="auto" lang={lang}>
            {word.text}
          </bdi>
        ),
      }}
    />
  );
}

/** What a page says is its language may be anything. */
const LANGUAGE = /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i;
