import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { useWords } from '../words';
import './practice.css';
import { Coach } from './Coach';
import { STORIES, STORY_IDS, type StoryId } from '../../lib/practice/stories';

interface PracticeProps {
  readonly story: StoryId;
  /** Another story, or the same one anew: wipes what was saved in practice. */
  readonly onStory: (story: StoryId) => void;
  readonly onNextDay: () => void;
  /** The frame with the made-up site. */
  readonly stage: ComponentChildren;
  /** The panel, the very same as beside a real video. */
  readonly panel: ComponentChildren;
  /** Set while a press on an official address or Leave is explained instead of done. */
  readonly explain: 'official' | null;
  /** The library over what was saved in practice; null while it is closed. */
  readonly library: ComponentChildren;
  readonly onCloseLibrary: () => void;
}

/** The practice page: a made-up video site with the panel beside it, and a story to talk about. */
export function PracticeApp({
  story,
  onStory,
  onNextDay,
  stage,
  panel,
  explain,
  library,
  onCloseLibrary,
}: PracticeProps) {
  const t = useWords();
  const [round, setRound] = useState(0);
  return (
    <div class="practice">
      <section class="practice-top" aria-label={t('practice.title')}>
        <p class="practice-banner">
          <strong>{t('practice.banner')}</strong> <span class="soft">{t('practice.wiped')}</span>
        </p>
        <nav class="row" aria-label={t('practice.choose')}>
          {STORY_IDS.map((id) => (
            <Button
              key={id}
              size="small"
              kind={id === story ? 'primary' : 'plain'}
              pressed={id === story}
              onPress={() => {
                setRound(round + 1);
                onStory(id);
              }}
            >
              {t(STORIES[id].title)}
            </Button>
          ))}
          <Button
            size="small"
            kind="quiet"
            onPress={() => {
              setRound(round + 1);
              onStory(story);
            }}
          >
            {t('practice.restart')}
          </Button>
        </nav>
      </section>
      {library !== null && (
        <div class="practice-library">
          <p>
            <Button size="small" onPress={onCloseLibrary}>
              {t('practice.back')}
            </Button>
          </p>
          {library}
        </div>
      )}
      <div class="practice-body" hidden={library !== null}>
        <div class="practice-left">
          <section class="practice-stage" aria-label={t('practice.stage.name')}>
            {stage}
          </section>
          <Coach key={`${story}-${String(round)}`} story={STORIES[story]} onNextDay={onNextDay} />
        </div>
        <div class="practice-panel">
          {explain === 'official' && (
            <Notice tone="plain" live>
              <p>{t('practice.official')}</p>
            </Notice>
          )}
          {panel}
        </div>
      </div>
    </div>
  );
}
