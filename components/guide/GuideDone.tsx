import type { Playbook } from '../../lib/domain/playbook';
import type { Action } from '../../lib/domain/playbook-acting';
import { Choice } from '../ui/Choice';
import { Button, LinkButton } from '../ui/Button';
import { Stack, ViewTitle } from '../ui/Layout';
import { useWords } from '../words';
import { AfterReport } from './AfterReport';

/** After the last step: did it work? Then a line in the log, or nothing. */
export function GuideDone({
  playbook,
  action,
  onLog,
  onDone,
  onBackToSteps,
  onMistake,
}: {
  readonly playbook: Playbook;
  readonly action: Action;
  readonly onLog: () => void;
  readonly onDone: () => void;
  readonly onBackToSteps: () => void;
  /** The guide for a report sent by mistake. */
  readonly onMistake?: (() => void) | undefined;
}) {
  const t = useWords();
  const isReport = action.kind === 'report' || action.kind === 'report-illegal';
  return (
    <Stack>
      <ViewTitle>{t(isReport ? 'guide.sent.title' : 'guide.acted.title')}</ViewTitle>
      <Choice
        icon="write"
        title={t(isReport ? 'guide.sent.yes' : 'guide.acted.yes')}
        hint={t(isReport ? 'guide.sent.yes.hint' : 'guide.acted.yes.hint')}
        onPress={onLog}
      />
      <Button onPress={onBackToSteps}>{t('guide.sent.no')}</Button>
      <Button kind="quiet" onPress={onDone}>
        {t('guide.sent.done')}
      </Button>
      {isReport && onMistake !== undefined && <LinkButton onPress={onMistake}>{t('guide.sent.mistake')}</LinkButton>}
      {isReport && <AfterReport playbook={playbook} />}
    </Stack>
  );
}
