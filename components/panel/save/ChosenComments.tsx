import type { PageComment } from '../../../lib/domain/subject';
import { accountsIn, listed } from '../../guide/comments/ticks';
import { Name } from '../../shared/Sentence';
import { atHandle } from '../../shared/shown-text';
import { LinkButton } from '../../ui/Button';
import { CardList, ListRow } from '../../ui/List';
import { Badge } from '../../ui/Notice';
import { useWords } from '../../words';
import { usePanel } from '../panel-context';

/** Accounts named before the press; the list has all of them. */
const NAMED = 8;

/** The ticked comments that this save will take: how many of which account, and the ways back. */
export function ChosenComments({ comments }: { readonly comments: readonly PageComment[] }) {
  const t = useWords();
  const { nav, session } = usePanel();
  const accounts = accountsIn(listed(comments));
  const unknown = comments.length - accounts.reduce((sum, { all }) => sum + all.length, 0);
  const rest = accounts.slice(NAMED).reduce((sum, { all }) => sum + all.length, 0);
  return (
    <>
      <CardList label={t('save.many.name')}>
        {accounts.slice(0, NAMED).map(({ handle, all }) => (
          <ListRow key={handle} title={<Name>{atHandle(handle)}</Name>}>
            <Badge tone="accent">{t.number(all.length)}</Badge>
          </ListRow>
        ))}
        {rest > 0 && (
          <ListRow title={t.count('save.many.others', accounts.length - NAMED)}>
            <Badge tone="accent">{t.number(rest)}</Badge>
          </ListRow>
        )}
        {unknown > 0 && (
          <ListRow title={t('save.many.unknown')}>
            <Badge tone="accent">{t.number(unknown)}</Badge>
          </ListRow>
        )}
      </CardList>
      <p class="soft">
        {t('save.many.one-picture')}{' '}
        <LinkButton
          onPress={() => {
            nav.replace({ kind: 'pick-comment' });
          }}
        >
          {t('save.many.choose')}
        </LinkButton>
        {' · '}
        <LinkButton
          onPress={() => {
            if (session.ticked.value !== null) session.ticked.value = { ...session.ticked.value, forSave: false };
            // One that was picked before is not the page either.
            session.picked.value = null;
          }}
        >
          {t('save.many.page-only')}
        </LinkButton>
      </p>
    </>
  );
}
