import type { HelpTopicName } from '../../lib/domain/help-topic';
import { Disclosure } from '../ui/Layout';
import { useWords } from '../words';

/** Every subject has its place: a sign at once, or folded. A new subject does not compile without one. */
const PLACES: Readonly<Record<HelpTopicName, 'sign' | 'folded'>> = {
  suicide: 'sign',
  harassment: 'sign',
  home: 'sign',
  child: 'sign',
  ncii: 'sign',
  csam: 'sign',
  scam: 'sign',
  hate: 'folded',
  illegal: 'folded',
  appeal: 'folded',
};
const placed = (place: 'sign' | 'folded'): readonly HelpTopicName[] =>
  (Object.keys(PLACES) as HelpTopicName[]).filter((topic) => PLACES[topic] === place);

interface TopicSignsProps {
  readonly shown: HelpTopicName | 'any';
  readonly onChange: (topic: HelpTopicName | 'any') => void;
}

/** What it is about, as signs to press, the gravest first; the pressed one pressed again is "anything". */
export function TopicSigns({ shown, onChange }: TopicSignsProps) {
  const t = useWords();
  const folded = placed('folded');
  return (
    <fieldset class="stack" data-gap="tight">
      <legend>{t('help.topic')}</legend>
      <Signs topics={placed('sign')} shown={shown} onChange={onChange} />
      <Disclosure title={t('help.topic.more')} open={shown !== 'any' && folded.includes(shown)}>
        <Signs topics={folded} shown={shown} onChange={onChange} />
      </Disclosure>
    </fieldset>
  );
}

function Signs({ topics, shown, onChange }: TopicSignsProps & { readonly topics: readonly HelpTopicName[] }) {
  const t = useWords();
  return (
    <div class="signs">
      {topics.map((topic) => (
        <button
          key={topic}
          type="button"
          class="sign"
          aria-pressed={shown === topic}
          onClick={() => {
            onChange(shown === topic ? 'any' : topic);
          }}
        >
          {t(`help.topic.${topic}`)}
        </button>
      ))}
    </div>
  );
}
