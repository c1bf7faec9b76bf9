import type { PageComment } from '../../../lib/domain/subject';
import { Name } from '../../shared/Sentence';
import { isolated, shownText } from '../../shared/shown-text';
import { useWords } from '../../words';

interface CommentRowProps {
  readonly comment: PageComment;
  readonly ticked: boolean;
  readonly onTick: (on: boolean) => void;
  readonly onPick: () => void;
  /** The row, or its tick, has the keyboard or the pointer. */
  readonly onFocus: () => void;
}

/** One comment: a tick to save it together with others, and a press that makes it the one that report, block and save are about. */
export function CommentRow({ comment, ticked, onTick, onPick, onFocus }: CommentRowProps) {
  const t = useWords();
  const who = comment.authorName ?? comment.authorHandle ?? t('guide.comments.unknown');
  return (
    <li class="comment-row">
      <label class="comment-tick">
        <input
          autocomplete="off"
          type="checkbox"
          checked={ticked}
          aria-label={t('guide.comments.tick', {
            who: isolated(shownText(who, 100)),
            words: isolated(shownText(comment.text, 80)),
          })}
          onChange={(event) => {
            onTick(event.currentTarget.checked);
          }}
          onFocus={onFocus}
        />
      </label>
      <button type="button" class="list-button" onClick={onPick} onFocus={onFocus} onPointerEnter={onFocus}>
        <span class="stack" data-gap="tight">
          <span class="soft">
            <Name>{who}</Name>
            {comment.timeText !== null && (
              <>
                {' '}
                · <bdi>{comment.timeText}</bdi>
              </>
            )}
            {comment.depth > 0 && <> · {t('guide.comments.reply')}</>}
          </span>
          <span dir="auto">{comment.text.slice(0, 300)}</span>
        </span>
      </button>
    </li>
  );
}
