import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PageComment } from '../../lib/domain/subject';
import { useServices } from '../services';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Row, Stack, ViewTitle } from '../ui/Layout';
import { CardList, ListButton } from '../ui/List';
import { Name } from '../shared/Sentence';
import { useLoadedValue } from '../shared/use-loaded';
import { useWords } from '../words';
import { matchesQuery } from '../shared/matches';

export interface PickCommentProps {
  /** `among`: all comments it was picked from. */
  readonly onPick: (comment: PageComment, among: readonly PageComment[]) => void;
}

/** Rows drawn at once: long lists stay quick, and search reaches the rest. */
const SHOWN = 200;
/** Comments asked of the page. */
const LIMIT = 2_000;

/** The loaded comments as a list: read, search, pick. The one in focus gets a ring on the page as feedback. */
export function PickComment({ onPick }: PickCommentProps) {
  const t = useWords();
  const { page } = useServices();
  const [search, setSearch] = useState('');
  const [turn, setTurn] = useState(0);
  const [notThere, setNotThere] = useState(false);
  const focused = useRef<PageComment | null>(null);
  async function show(comment: PageComment): Promise<void> {
    focused.current = comment;
    const shown = await page.showComment(comment);
    if (focused.current === comment) setNotThere(!shown);
  }

  // Each turn is a key of its own: comments of an earlier look are never offered for the page of now.
  const [loaded] = useLoadedValue(() => page.listComments(LIMIT), 0, [turn]);
  const read = loaded.kind === 'ready' && loaded.value.ok ? loaded.value.value : null;
  const notRead = loaded.kind === 'failed' || (loaded.kind === 'ready' && !loaded.value.ok);
  const list = read?.comments ?? null;
  const total = read?.total ?? 0;
  useEffect(
    () =>
      page.listen((event) => {
        if (event === 'subjectChanged') setTurn((times) => times + 1);
      }),
    [page],
  );
  // At once, not after the next frame: a ring must not outlive the list.
  useLayoutEffect(
    () => () => {
      void page.clearPoint();
    },
    [page],
  );

  const found = (list ?? []).filter((one) => matchesQuery(search, [one.authorName, one.authorHandle, one.text]));
  const shown = found.slice(0, SHOWN);
  return (
    <Stack>
      <ViewTitle>{t('guide.comments.title')}</ViewTitle>
      <p class="soft">
        {t('guide.comments.intro')} {t('guide.comments.ring')}
      </p>
      <Field type="search" label={t('guide.comments.search')} value={search} onChange={setSearch} limit={200} />
      <p role="status" class="soft">
        {loaded.kind === 'loading' && t('guide.comments.loading')}
        {notRead && t('guide.comments.failed')}
        {list !== null && t.count('guide.comments.count', found.length)}
        {notThere && ` ${t('guide.comments.not-there')}`}
      </p>
      {list !== null && list.length === 0 && <p>{t('guide.comments.none')}</p>}
      {list !== null && list.length > 0 && found.length === 0 && <p>{t('guide.comments.no-match')}</p>}
      {(found.length > SHOWN || total > LIMIT) && (
        <p class="soft">{t('guide.comments.cut', { shown: shown.length, total: Math.max(total, found.length) })}</p>
      )}
      {shown.length > 0 && (
        <CardList label={t('guide.comments.title')}>
          {shown.map((comment) => (
            <ListButton
              key={comment.index}
              onPress={() => {
                onPick(comment, list ?? []);
              }}
              onFocus={() => {
                void show(comment);
              }}
            >
              <span class="soft">
                <Name>{comment.authorName ?? comment.authorHandle ?? t('guide.comments.unknown')}</Name>
                {comment.timeText !== null && (
                  <>
                    {' '}
                    · <bdi>{comment.timeText}</bdi>
                  </>
                )}
                {comment.depth > 0 && <> · {t('guide.comments.reply')}</>}
              </span>
              <span dir="auto">{comment.text.slice(0, 300)}</span>
            </ListButton>
          ))}
        </CardList>
      )}
      <Row>
        <Button
          kind="quiet"
          onPress={() => {
            focused.current = null;
            setNotThere(false);
            setTurn((times) => times + 1);
          }}
        >
          {t('guide.comments.again')}
        </Button>
      </Row>
    </Stack>
  );
}
