import { useEffect, useReducer } from 'preact/hooks';
import { useWords } from '../words';
import './pond.css';
import { PondCard } from './PondCard';
import { PondDialogs } from './PondDialogs';
import { pondAfter, startPond, type PondState } from '../../lib/practice/pond-state';
import type { Story } from '../../lib/practice/stories';

const COMMENTS = {
  'wrong-tap': [
    { by: 'lentil.lou', key: 'practice.pond.wrong-tap.comment.1', reply: false },
    { by: 'oldspoon', key: 'practice.pond.wrong-tap.comment.2', reply: false },
    { by: 'knifefan_22', key: 'practice.pond.wrong-tap.comment.3', reply: false },
    { by: 'sunny.pots', key: 'practice.pond.wrong-tap.reply.1', reply: true },
  ],
  everyone: [
    { by: 'quiet.fern', key: 'practice.pond.everyone.comment.1', reply: false },
    { by: 'user883012', key: 'practice.pond.everyone.comment.2', reply: false },
    { by: 'user883013', key: 'practice.pond.everyone.comment.3', reply: false },
    { by: 'quiet.fern', key: 'practice.pond.everyone.reply.1', reply: true },
  ],
} as const;

const CHAT = [1, 2, 3, 4, 5] as const;

interface PondProps {
  readonly story: Story;
  /** Tells the practice page what changed; the practice page answers with `next-day` through `nextDay`. */
  readonly onChange?: (state: PondState) => void;
  readonly nextDay?: boolean;
}

/** Pond, the made-up video site: own look, no brand, no real people. Runs in a frame of its own beside the panel. */
export function PondApp({ story, onChange, nextDay = false }: PondProps) {
  const t = useWords();
  const [state, send] = useReducer(pondAfter, startPond(story.reportedAtStart));
  useEffect(() => {
    onChange?.(state);
  }, [state]);
  useEffect(() => {
    if (nextDay) send({ kind: 'next-day' });
  }, [nextDay]);
  const count = state.notices.length + (state.dayPassed ? 1 : 0);
  return (
    <div class="pond">
      <header class="pond-top">
        <span class="pond-logo">
          <span class="pond-logo-mark" aria-hidden="true" />
          {t('practice.pond.logo')}
        </span>
        <button
          type="button"
          class="pond-button"
          aria-expanded={state.open === 'notices'}
          onClick={() => {
            send({ kind: 'open', what: state.open === 'notices' ? 'nothing' : 'notices' });
          }}
        >
          {t('practice.pond.notices')}
          <span class="pond-count" aria-hidden="true">
            {count}
          </span>
          <span class="visually-hidden">{t.count('practice.pond.notices.count', count)}</span>
        </button>
      </header>
      {state.open === 'notices' && <PondNotices state={state} story={story} />}
      <main class="pond-main">
        <PondCard story={story} state={state} send={send} />
        <section class="pond-side" aria-label={t('practice.pond.comments')}>
          <h2>{t('practice.pond.comments')}</h2>
          <ul class="pond-comments" data-pond="comments">
            {COMMENTS[story.id].map((comment, index) => (
              <li
                key={comment.key}
                class={comment.reply ? 'pond-comment pond-reply' : 'pond-comment'}
                data-pond="comment"
                data-id={`${story.videoId}-${String(index + 1)}`}
              >
                <bdi class="pond-comment-by" dir="ltr" data-by={comment.by}>
                  @{comment.by}
                </bdi>
                <p class="pond-comment-text">{t(comment.key)}</p>
              </li>
            ))}
          </ul>
          {story.chat && <PondChat />}
        </section>
      </main>
      <PondDialogs state={state} send={send} />
    </div>
  );
}

function PondNotices({ state, story }: { readonly state: PondState; readonly story: Story }) {
  const t = useWords();
  if (state.notices.length === 0 && !state.dayPassed)
    return <p class="pond-notice">{t('practice.pond.notices.empty')}</p>;
  return (
    <ul class="pond-notices" role="status">
      {state.dayPassed && <li class="pond-notice">{t(story.nextDay)}</li>}
      {state.notices.map((notice, index) => (
        <li key={index} class="pond-notice">
          {t('practice.pond.received', { reason: t(`practice.pond.reason.${notice.reason}`) })}
        </li>
      ))}
    </ul>
  );
}

function PondChat() {
  const t = useWords();
  return (
    <div class="pond-chat">
      <h2>{t('practice.chat.title')}</h2>
      <ul>
        {CHAT.map((line) => (
          <li key={line}>
            <strong>{t(`practice.chat.who.${line}`)}</strong> {t(`practice.chat.${line}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}
