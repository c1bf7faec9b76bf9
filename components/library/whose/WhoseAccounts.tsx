import { useState } from 'preact/hooks';
import type { AffectedAnswer } from '../../../lib/domain/affected-accounts';
import type { AccountsTold } from '../../../lib/domain/records/accounts-told';
import { useServices } from '../../services';
import { ChangeTrouble } from '../../shared/ChangeTrouble';
import { shownText } from '../../shared/shown-text';
import { useChange } from '../../shared/use-change';
import { useLoaded } from '../../shared/use-loaded';
import { AccountForm, offeredName, type NamedAccount } from '../../shared/whose/AccountForm';
import { Button } from '../../ui/Button';
import { Stack } from '../../ui/Layout';
import { useWords } from '../../words';
import { Failed, Loading } from '../shared/Failed';
import { knownWhose, whoseWords } from './whose-words';

/** A platform that the question can be answered for. */
export type AskedPlatform = Pick<AffectedAnswer, 'platformId' | 'platformName'>;

/** Whose account it is that this happens to: what the person says for each platform, and the way to change it. */
export function WhoseAccounts({ platforms }: { readonly platforms: readonly AskedPlatform[] }) {
  const t = useWords();
  const { cases } = useServices();
  const [loaded, reload] = useLoaded(() => cases.accountsTold(), cases.version.value, ['told']);
  if (loaded.kind === 'loading') return <Loading />;
  if (loaded.kind === 'failed') return <Failed reason={loaded.reason} onRetry={reload} />;
  const asked = allPlatforms(platforms, loaded.value);
  return (
    <Stack>
      <p class="soft">{t('save.whose.why')}</p>
      {asked.length === 0 && <p>{t('library.whose.nothing')}</p>}
      {asked.map(({ platform, answer }) => (
        <OfPlatform key={platform.platformId} platform={platform} answer={answer} onChanged={reload} />
      ))}
    </Stack>
  );
}

/** On the page of a case those of its platforms; in the settings (`platforms` empty) all that were answered for. */
function allPlatforms(platforms: readonly AskedPlatform[], told: AccountsTold) {
  const shown = platforms.length > 0 ? platforms : told.affected;
  return shown.map((platform) => ({
    platform,
    answer: told.affected.find(({ platformId }) => platformId === platform.platformId) ?? null,
  }));
}

interface OfPlatformProps {
  readonly platform: AskedPlatform;
  /** Null: not asked yet, or the person did not want to say. */
  readonly answer: AffectedAnswer | null;
  readonly onChanged: () => void;
}

function OfPlatform({ platform, answer, onChanged }: OfPlatformProps) {
  const t = useWords();
  const { state, run } = useChange();
  const [adding, setAdding] = useState(false);
  const known = (answer?.accounts ?? []).map((account): NamedAccount => ({
    ...account,
    whose: knownWhose(account.whose),
  }));
  const where = shownText(platform.platformName, 60);
  async function keep(accounts: readonly NamedAccount[]): Promise<void> {
    const draft = {
      kind: 'tell-affected',
      platform: { id: platform.platformId, name: platform.platformName },
    } as const;
    if ((await run({ ...draft, accounts: [...accounts] })) === null) return;
    setAdding(false);
    onChanged();
  }
  return (
    <section>
      <h3>
        <bdi>{where}</bdi>
      </h3>
      {known.length === 0 ? (
        <p>{t(answer === null ? 'library.whose.not-said' : 'library.whose.none')}</p>
      ) : (
        <ul class="stack" data-gap="tight">
          {known.map((account, index) => (
            <li key={index} class="row lib-between">
              <span>
                <bdi>{offeredName(account)}</bdi> <span class="soft">{whoseWords(account, t)}</span>
              </span>
              <Button
                size="small"
                label={t('library.whose.remove-name', { who: offeredName(account) })}
                disabled={state.kind === 'busy'}
                onPress={() => {
                  void keep(known.filter((_, other) => other !== index));
                }}
              >
                {t('library.whose.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {adding ? (
        <AccountForm
          whose={null}
          offered={null}
          state={state}
          onKeep={(account) => {
            void keep([...known, account]);
          }}
          onCancel={() => {
            setAdding(false);
          }}
        />
      ) : (
        <>
          <ChangeTrouble state={state} />
          <Button
            size="small"
            label={t('library.whose.add-name', { where })}
            onPress={() => {
              setAdding(true);
            }}
          >
            {t('library.whose.add')}
          </Button>
        </>
      )}
    </section>
  );
}
