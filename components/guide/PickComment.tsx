import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PageComment } from '../../lib/domain/subject';
import { useServices } from '../services';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Row, Stack, ViewTitle } from '../ui/Layout';
import { useWords } from '../words';
import { matchesQuery } from '../shared/matches';
import { CommentAccounts } from './comments/CommentAccounts';
import { GatheredCount } from './comments/GatheredCount';
import { CommentRow } from './comments/CommentRow';
import { moveByKey } from './comments/move-by-key';
import { accountsIn, listed, withGrown, withTicks, type Ticked } from './comments/ticks';
import { usePageComments } from './comments/use-page-comments';
import './guide.css';

export interface PickCommentProps {
  /** One comment that everything is about from now on. `among`: all comments it was picked from. */
  readonly onPick: (comment: PageComment, among: readonly PageComment[]) => void;
  readonly ticked: Ticked;
  /** `among` as above. */
  readonly onTicked: (ticked: Ticked, among: readonly PageComment[]) => void;
  /** Words of ticked ones were folded out on the page: nothing was chosen by that. */
  readonly onGrown: (ticked: Ticked, among: readonly PageComment[]) => void;
}

/** Rows drawn at once: long lists stay quick, and search reaches the rest. */
const SHOWN = 200;

/**
 * The comments as a list: read, search by words and by account, tick several to save them together, or pick one. The one in focus gets a
 * ring on the page as feedback.
 */
export function PickComment({ onPick, ticked, onTicked, onGrown }: PickCommentProps) {
  const t = useWords();
  const { page } = useServices();
  const [search, setSearch] = useState('');
  const [only, setOnly] = useState<string | null>(null);
  const [notThere, setNotThere] = useState(false);
  const focused = useRef<PageComment | null>(null);
  const { state, comments, atLeast, ofAll, again } = usePageComments();
  const list = useMemo(() => listed(comments), [comments]);
  const accounts = useMemo(() => accountsIn(list), [list]);
  useEffect(() => {
    const grown = withGrown(ticked, list);
    if (grown !== ticked) onGrown(grown, comments);
  }, [list]);

  async function show(comment: PageComment): Promise<void> {
    if (focused.current === comment) return;
    focused.current = comment;
    const shown = await page.showComment(comment);
    if (focused.current === comment) setNotThere(!shown);
  }
  // At once, not after the next frame: a ring must not outlive the list.
  useLayoutEffect(
    () => () => {
      void page.clearPoint();
    },
    [page],
  );

  const ofAccount = accounts.find(({ handle }) => handle === only)?.all ?? list;
  const fits = ({ comment }: (typeof list)[number]): boolean =>
    matchesQuery(search, [comment.authorName, comment.authorHandle, comment.text]);
  const found = ofAccount.filter(fits);
  const shown = found.slice(0, SHOWN);
  const tick = (changed: typeof list, on: boolean): void => {
    onTicked(withTicks(ticked, changed, on), comments);
  };
  return (
    <Stack>
      <ViewTitle>{t('guide.comments.title')}</ViewTitle>
      <p class="soft">
        {t('guide.comments.how')} {t('guide.comments.intro')} {t('guide.comments.ring')}
      </p>
      <Field type="search" label={t('guide.comments.search')} value={search} onChange={setSearch} limit={200} />
      {accounts.length > 1 && (
        <CommentAccounts
          accounts={search === '' ? accounts : accounts.filter(({ all }) => all.some(fits))}
          ticked={ticked}
          onTick={tick}
          only={only}
          onOnly={setOnly}
        />
      )}
      <p role="status" class="soft">
        {state === 'loading' && t('guide.comments.loading')}
        {state === 'failed' && t('guide.comments.failed')}
        {found.length < list.length && t.count('guide.comments.count', found.length)}
        {notThere && ` ${t('guide.comments.not-there')}`}
      </p>
      {list.length > 0 && <GatheredCount comments={comments} atLeast={atLeast} ofAll={ofAll} />}
      {state === 'ready' && list.length === 0 && <p>{t('guide.comments.none')}</p>}
      {list.length > 0 && found.length === 0 && <p>{t('guide.comments.no-match')}</p>}
      {found.length > SHOWN && (
        <p class="soft">{t('guide.comments.cut', { shown: shown.length, total: found.length })}</p>
      )}
      {shown.length > 0 && (
        <ul class="card-list" role="list" aria-label={t('guide.comments.title')} onKeyDown={moveByKey}>
          {shown.map((one) => (
            <CommentRow
              key={one.key}
              comment={one.comment}
              ticked={ticked.has(one.key)}
              onTick={(on) => {
                tick([one], on);
              }}
              onPick={() => {
                onPick(one.comment, comments);
              }}
              onFocus={() => {
                void show(one.comment);
              }}
            />
          ))}
        </ul>
      )}
      {state !== 'loading' && list.length === 0 && (
        <Row>
          <Button kind="quiet" onPress={again}>
            {t('guide.comments.again')}
          </Button>
        </Row>
      )}
    </Stack>
  );
}
