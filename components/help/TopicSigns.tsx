import { HELP_TOPICS, type HelpTopicName } from '../../lib/domain/help-topic';
import { useWords } from '../words';

/** What it is about, as signs to press; the pressed one pressed again is "anything". */
export function TopicSigns({
  shown,
  onChange,
}: {
  readonly shown: HelpTopicName | 'any';
  readonly onChange: (topic: HelpTopicName | 'any') => void;
}) {
  const t = useWords();
  return (
    <fieldset class="stack" data-gap="tight">
      <legend>{t('help.topic')}</legend>
      <div class="signs">
        {(['any', ...HELP_TOPICS] as const).map((topic) => (
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
    </fieldset>
  );
}
