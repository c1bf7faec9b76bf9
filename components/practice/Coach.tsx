import { useState } from 'preact/hooks';
import { Button } from '../ui/Button';
import { Disclosure } from '../ui/Layout';
import { Notice } from '../ui/Notice';
import { useWords } from '../words';
import type { Story } from '../../lib/practice/stories';

/** What the story is, what one could do and what would happen, and what to talk about afterwards. */
export function Coach({ story, onNextDay }: { readonly story: Story; readonly onNextDay: () => void }) {
  const t = useWords();
  const [tried, setTried] = useState<readonly string[]>([]);
  const [dayPassed, setDayPassed] = useState(false);
  const last = story.choices.find((choice) => choice.id === tried.at(-1));
  return (
    <section class="coach stack" aria-label={t(story.title)}>
      <h1>{t(story.title)}</h1>
      <p>{t(story.intro)}</p>
      <div class="stack">
        <h2>{t('practice.what')}</h2>
        <p class="soft">{t('practice.what.hint')}</p>
        <div class="coach-choices">
          {story.choices.map((choice) => (
            <Button
              key={choice.id}
              pressed={last?.id === choice.id}
              onPress={() => {
                setTried([...tried, choice.id]);
              }}
            >
              {t(choice.label)}
            </Button>
          ))}
        </div>
      </div>
      {last !== undefined && (
        <Notice live>
          <p>
            <strong>{t('practice.happens')}</strong>
          </p>
          <p>{t(last.then)}</p>
          {last.task !== undefined && <p>{t('practice.panel.try', { task: t(last.task) })}</p>}
        </Notice>
      )}
      <div class="row">
        <Button
          disabled={dayPassed}
          onPress={() => {
            setDayPassed(true);
            onNextDay();
          }}
        >
          {t('practice.next-day')}
        </Button>
        {dayPassed && (
          <span class="soft" role="status">
            {t('practice.next-day.done')}
          </span>
        )}
      </div>
      <Disclosure title={t('practice.debrief')}>
        <p class="soft">{t('practice.debrief.hint')}</p>
        <ul class="coach-questions">
          <li>
            <strong>{t(story.goal)}</strong>
          </li>
          {story.debrief.map((question) => (
            <li key={question}>{t(question)}</li>
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}
