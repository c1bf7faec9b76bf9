import { useEffect, useRef, useState } from 'preact/hooks';
import type { Whose } from '../../../lib/domain/affected-accounts';
import { AccountForm, type NamedAccount } from '../../shared/whose/AccountForm';
import { ChangeTrouble } from '../../shared/ChangeTrouble';
import { useChange } from '../../shared/use-change';
import { Button, LinkButton } from '../../ui/Button';
import { Row, Stack } from '../../ui/Layout';
import { useWords } from '../../words';
import { usePanel } from '../panel-context';
import { placeName } from '../subject/subject';
import { ownerOf, type LentPage } from '../subject/who-acted';

/**
 * "Whose account is it that this happens to?", once for each platform, in words that say why. It never holds up a save, nothing is chosen
 * beforehand, and "Not now" asks again when the panel is opened the next time.
 */
export function WhoseAccount({ page, onAnswered }: { readonly page: LentPage; readonly onAnswered: () => void }) {
  const t = useWords();
  const { session } = usePanel();
  const { state, run } = useChange();
  const [whose, setWhose] = useState<Whose | null>(null);
  const where = placeName(page);
  async function answer(accounts: readonly NamedAccount[]): Promise<void> {
    const platform = { id: page.playbook.id, name: where };
    if ((await run({ kind: 'tell-affected', platform, accounts: [...accounts] })) !== null) onAnswered();
  }
  return (
    <section class="card" aria-labelledby="whose-account">
      <Stack gap="tight">
        <h2 id="whose-account">{t('save.whose.title')}</h2>
        <p class="soft">{t('save.whose.why')}</p>
        {whose === null ? (
          <>
            <Row>
              {(['mine', 'helped'] as const).map((one) => (
                <Button
                  key={one}
                  size="small"
                  onPress={() => {
                    setWhose(one);
                  }}
                >
                  {t(`save.whose.${one}`)}
                </Button>
              ))}
              <Button
                size="small"
                disabled={state.kind === 'busy'}
                onPress={() => {
                  void answer([]);
                }}
              >
                {t('save.whose.none')}
              </Button>
            </Row>
            <ChangeTrouble state={state} />
            <LinkButton
              onPress={() => {
                session.whoseLater.value = new Set(session.whoseLater.peek()).add(page.playbook.id);
                onAnswered();
              }}
            >
              {t('save.whose.later')}
            </LinkButton>
          </>
        ) : (
          <AccountForm
            key={whose}
            whose={whose}
            offered={ownerOf(page)}
            state={state}
            onKeep={(account) => {
              void answer([account]);
            }}
            onCancel={() => {
              setWhose(null);
            }}
          />
        )}
      </Stack>
    </section>
  );
}

/** Stands where the question was: what is said takes the keyboard, whose place was in what went away. */
export function WhoseAnswered({ later }: { readonly later: boolean }) {
  const t = useWords();
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    line.current?.focus();
  }, []);
  return (
    <p ref={line} tabIndex={-1} class="soft" role="status">
      {t(later ? 'save.whose.asked-later' : 'save.whose.kept')}
    </p>
  );
}
