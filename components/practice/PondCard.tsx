import { useWords } from '../words';
import { PondVideo } from './PondVideo';
import type { PondEvent, PondState } from '../../lib/practice/pond-state';
import type { Story } from '../../lib/practice/stories';

const MENU = [
  { id: 'report', key: 'practice.pond.report' },
  { id: 'not-interested', key: 'practice.pond.not-interested' },
  { id: 'mute', key: 'practice.pond.mute' },
  { id: 'block', key: 'practice.pond.block' },
] as const;

/** The video of the made-up site with its person, words, buttons and menu. */
export function PondCard({
  story,
  state,
  send,
}: {
  readonly story: Story;
  readonly state: PondState;
  readonly send: (event: PondEvent) => void;
}) {
  const t = useWords();
  function choose(id: (typeof MENU)[number]['id']) {
    if (id === 'report') send({ kind: 'open', what: 'report' });
    else if (id === 'block') send({ kind: 'open', what: 'block' });
    else send({ kind: 'did', action: id });
  }
  return (
    <article class="pond-card" data-pond="card" data-pond-video={story.videoId}>
      <PondVideo story={story.id} label={t(`practice.pond.video.${story.id}`)} />
      <div class="pond-under">
        <div class="pond-who">
          <span class="pond-face" aria-hidden="true">
            {t(`practice.pond.${story.id}.name`).slice(0, 1)}
          </span>
          <span>
            <a class="pond-name" data-pond="name" href={`#${story.id}`}>
              {t(`practice.pond.${story.id}.name`)}
            </a>
            <bdi class="pond-handle" dir="ltr" data-pond="handle">
              @{story.handle}
            </bdi>
          </span>
        </div>
        <p class="pond-caption" data-pond="caption">
          {t(`practice.pond.${story.id}.caption`)}
        </p>
        <div class="pond-buttons">
          <button
            type="button"
            class="pond-button"
            aria-pressed={state.liked}
            onClick={() => {
              send({ kind: 'like' });
            }}
          >
            {state.liked ? t('practice.pond.liked') : t('practice.pond.like')}
          </button>
          <div class="pond-menu-place">
            <button
              type="button"
              class="pond-button"
              data-pond="more"
              aria-label={t('practice.pond.more')}
              aria-haspopup="menu"
              aria-expanded={state.open === 'menu'}
              onClick={() => {
                send({ kind: 'open', what: state.open === 'menu' ? 'nothing' : 'menu' });
              }}
            >
              <span aria-hidden="true">•••</span>
            </button>
            {state.open === 'menu' && (
              <div
                class="pond-menu"
                role="menu"
                aria-label={t('practice.pond.menu')}
                onKeyDown={(event) => {
                  if (event.key === 'Escape') send({ kind: 'open', what: 'nothing' });
                }}
              >
                {MENU.map(({ id, key }) => (
                  <button
                    key={id}
                    type="button"
                    role="menuitem"
                    class="pond-menu-item"
                    data-pond={`menu-${id}`}
                    onClick={() => {
                      choose(id);
                    }}
                  >
                    {t(key)}
                  </button>
                ))}
              </div>
            )}
          </div>
        </div>
        {state.done !== null && (
          <p class="pond-done" role="status">
            {t(`practice.pond.done.${state.done}`)}
          </p>
        )}
      </div>
    </article>
  );
}
