import { useEffect } from 'preact/hooks';
import { useServices } from '../../services';
import { isLost } from '../../../lib/domain/vault-failure';
import type { StoreFailure } from '../../../lib/messaging/protocol';
import { CopyFaults } from '../../shared/CopyFaults';
import { FailureWords } from '../../shared/FailureWords';
import { Button } from '../../ui/Button';
import { Stack, ViewTitle } from '../../ui/Layout';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';
import { usePanel } from '../panel-context';
import { InsteadOfSaving } from './InsteadOfSaving';
import { runSave } from './run-save';
import type { SaveAsk, SaveTrouble } from './save-run';

/** What only a save can run into; everything else is a state of what was saved, with words of its own. */
type SavingTrouble = Exclude<SaveTrouble, StoreFailure>;
const OF_SAVING: Readonly<Record<SavingTrouble, true>> = {
  cancelled: true,
  'tab-gone': true,
  'nothing-to-save': true,
  'busy-twice': true,
  'ask-again': true,
  'not-stored': true,
  unsure: true,
  'broken-not-stored': true,
  'broken-unsure': true,
};

function isOfSaving(trouble: SaveTrouble): trouble is SavingTrouble {
  return Object.hasOwn(OF_SAVING, trouble);
}

/** Something in Beside broke. */
function isFault(trouble: SavingTrouble): boolean {
  return trouble === 'broken-not-stored' || trouble === 'broken-unsure';
}

/** Why nothing was stored, or that we cannot tell, and what one could do next. */
export function SaveFailed({ trouble, ask }: { readonly trouble: SaveTrouble; readonly ask: SaveAsk }) {
  const t = useWords();
  const services = useServices();
  const { session, nav } = usePanel();
  useEffect(
    () => () => {
      if (session.run.peek().kind === 'failed') session.run.value = { kind: 'idle' };
    },
    [],
  );
  const unsure = trouble === 'unsure' || trouble === 'broken-unsure';
  return (
    <Stack>
      <ViewTitle>{t(unsure ? 'save.failed.title-unsure' : 'save.failed.title')}</ViewTitle>
      <Notice live tone={trouble === 'cancelled' ? 'calm' : 'caution'}>
        {isOfSaving(trouble) ? (
          <>
            <p>{t(`save.failed.${trouble}`)}</p>
            <p>{t(`save.failed.${trouble}.next`)}</p>
            {isFault(trouble) && <CopyFaults />}
          </>
        ) : (
          <FailureWords reason={trouble} lead={t('save.failed.nothing-stored')} />
        )}
      </Notice>
      {(unsure || isLost(trouble)) && (
        <Button
          kind="primary"
          wide
          onPress={() => {
            services.shell.openLibrary();
          }}
        >
          {t('panel.more.library')}
        </Button>
      )}
      {!unsure && (
        <Button
          kind="primary"
          wide
          onPress={() => {
            // Another page is beside the panel now: the line is asked for that one.
            if (trouble === 'ask-again') session.run.value = { kind: 'idle' };
            else void runSave(services, session, ask);
          }}
        >
          {t('save.failed.again')}
        </Button>
      )}
      <InsteadOfSaving />
      <Button kind="quiet" wide onPress={nav.home}>
        {t('common.done')}
      </Button>
    </Stack>
  );
}
