import { atHandle, isolated } from '../../shared/shown-text';
import { Button } from '../../ui/Button';
import { Disclosure } from '../../ui/Layout';
import { Badge } from '../../ui/Notice';
import { useWords } from '../../words';
import { moveByKey } from './move-by-key';
import type { ListedAccount, ListedComment, Ticked } from './ticks';

interface CommentAccountsProps {
  readonly accounts: readonly ListedAccount[];
  readonly ticked: Ticked;
  readonly onTick: (changed: readonly ListedComment[], on: boolean) => void;
  /** The handle of the account whose comments alone are listed; null for all. */
  readonly only: string | null;
  readonly onOnly: (handle: string | null) => void;
}

/** Accounts drawn at once; search reaches the rest. */
const SHOWN = 50;

/** Who wrote the comments: one tick takes all of an account, and the list can be cut down to it. */
export function CommentAccounts({ accounts, ticked, onTick, only, onOnly }: CommentAccountsProps) {
  const t = useWords();
  const shown = accounts.slice(0, SHOWN);
  return (
    <Disclosure title={t.count('guide.comments.accounts', accounts.length)}>
      <ul class="comment-accounts" role="list" onKeyDown={moveByKey}>
        {shown.map(({ handle, all }) => {
          const who = isolated(atHandle(handle));
          const count = all.filter(({ key }) => ticked.has(key)).length;
          return (
            <li key={handle} class="comment-account">
              <label class="check">
                <input
                  autocomplete="off"
                  type="checkbox"
                  checked={count === all.length}
                  indeterminate={count > 0 && count < all.length}
                  onChange={(event) => {
                    onTick(all, event.currentTarget.checked);
                  }}
                />
                <span>
                  {t('guide.comments.all-of', { who })} <Badge tone="plain">{t.number(all.length)}</Badge>
                </span>
              </label>
              <Button
                size="small"
                pressed={only === handle}
                label={t('guide.comments.only-of', { who })}
                onPress={() => {
                  onOnly(only === handle ? null : handle);
                }}
              >
                {t('guide.comments.only')}
              </Button>
            </li>
          );
        })}
      </ul>
      {accounts.length > SHOWN && (
        <p class="soft">{t('guide.comments.cut', { shown: SHOWN, total: accounts.length })}</p>
      )}
    </Disclosure>
  );
}
