import { useMemo, useState } from 'preact/hooks';
import type { CommentV2 } from '../../../lib/domain/records/comments-v2';
import { readComments, timedComment, wordedComment } from '../../../lib/package/files/comments-text';
import { timeLines, wordsGaps } from '../../../lib/package/sheet/act-words';
import type { Translator } from '../../../lib/words/translate';
import { Button } from '../../ui/Button';
import { Stack } from '../../ui/Layout';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';
import { Failed, Loading } from '../shared/Failed';
import { matchesQuery } from '../../shared/matches';
import { SearchField } from '../shared/SearchField';
import { atHandle, shownParagraphs, shownText } from '../../shared/shown-text';
import { usePart } from './use-part';

/** How many comments are shown at first and added with "Show more". */
const STEP = 50;

/** The comments that were loaded on the page, as text. */
export function CommentsPart({ itemId, name }: { readonly itemId: string; readonly name: string }) {
  const t = useWords();
  const [loaded, reload] = usePart(itemId, name);
  const comments = useMemo(
    () => (loaded.kind === 'ready' ? readComments(loaded.value) : null),
    [loaded.kind === 'ready' ? loaded.value : null],
  );
  if (loaded.kind === 'loading') return <Loading />;
  if (loaded.kind === 'failed') return <Failed reason={loaded.reason} onRetry={reload} />;
  return comments === null ? (
    <Notice tone="caution">
      <p>{t('library.comments.unreadable')}</p>
    </Notice>
  ) : (
    <CommentList comments={comments} />
  );
}

function CommentList({ comments }: { readonly comments: readonly CommentV2[] }) {
  const t = useWords();
  const [limit, setLimit] = useState(STEP);
  const [query, setQuery] = useState('');
  const found = comments.filter((comment) =>
    matchesQuery(query, [comment.text, comment.authorHandle, comment.authorName]),
  );
  return (
    <Stack>
      <p class="soft" role="status">
        {t.count('library.comments.count', found.length)}
      </p>
      {comments.length > 10 && <SearchField value={query} onChange={setQuery} />}
      <ol class="lib-comments stack" role="list">
        {found.slice(0, limit).map((comment) => (
          <li key={comment.index} data-reply={comment.depth > 0 ? '' : undefined}>
            <p class="soft">
              <bdi class="lib-strong">
                {comment.authorHandle === null
                  ? shownText(comment.authorName ?? t('library.facts.not-found'), 100)
                  : atHandle(comment.authorHandle)}
              </bdi>
              {aboutComment(comment, t).map((line) => (
                <span key={line}>
                  {' · '}
                  <bdi>{shownText(line, 200)}</bdi>
                </span>
              ))}
            </p>
            <p class="lib-written" dir="auto">
              {shownParagraphs(comment.text, 5_000)}
            </p>
          </li>
        ))}
      </ol>
      {found.length > limit && (
        <Button
          wide
          onPress={() => {
            setLimit(limit + STEP);
          }}
        >
          {t('library.more')}
        </Button>
      )}
    </Stack>
  );
}

/** When it was written, and what is missing of its words. Where the page holds no exact time its own words for it need no label. */
function aboutComment(comment: CommentV2, t: Translator): readonly string[] {
  const timed = timedComment(comment);
  const times = timed.exactUtc === null ? [timed.shownTime ?? ''] : timeLines(timed, t);
  return [...times, wordsGaps(wordedComment(comment), t)].filter((line) => line !== '');
}
