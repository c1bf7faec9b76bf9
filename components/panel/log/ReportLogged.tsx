import type { Category } from '../../../lib/domain/category';
import type { Playbook } from '../../../lib/domain/playbook';
import { topicOf } from '../../../lib/help/direct-lines';
import { momentOfHarm } from '../../../lib/help/moments';
import { SaidNow } from '../../help/SaidNow';
import { ReportAgain } from '../../guide/ReportAgain';
import { useServices } from '../../services';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Stack, ViewTitle } from '../../ui/Layout';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';
import { isDay } from '../../../lib/domain/calendar-day';
import { usePanel } from '../panel-context';
import type { ReportForm } from './report-form';

/** What happens now: it can take a while. Blocking is a choice with consequences, never the next step by itself. */
export function ReportLogged({
  form,
  caseId,
  playbook,
  category,
}: {
  readonly form: ReportForm;
  readonly caseId: string | null;
  readonly playbook: Playbook | null;
  /** What kind of harm the report is about, where the person said it. */
  readonly category: Category | null;
}) {
  const t = useWords();
  const { nav } = usePanel();
  const { shell } = useServices();
  const harm = momentOfHarm(category);
  return (
    <Stack>
      <ViewTitle>{t('log.logged.title')}</ViewTitle>
      <Notice live>
        <p>{t('log.logged.wait')}</p>
        {isDay(form.lookAgainOn) && <p>{t('log.logged.look-again', { day: t.date(form.lookAgainOn) })}</p>}
        <ReportAgain playbook={playbook} />
      </Notice>
      <SaidNow moment="sent" />
      {harm !== null && (
        <>
          <Choice
            icon="phone"
            title={t('checklist.go.help')}
            hint={t('checklist.go.help.hint')}
            onPress={() => {
              nav.open({ kind: 'help', topic: topicOf(category) });
            }}
          />
          <SaidNow moment={harm} />
          <SaidNow moment="afterwards" />
        </>
      )}
      <Choice
        icon="mute"
        title={t('save.next.quiet')}
        hint={t('save.next.quiet-hint')}
        onPress={() => {
          nav.replace({ kind: 'actions', wanted: 'quiet', target: null });
        }}
      />
      {caseId !== null && (
        <Choice
          icon="case"
          title={t('save.next.case')}
          hint={t('save.next.case-hint')}
          onPress={() => {
            shell.openLibrary({ caseId });
          }}
        />
      )}
      <Choice
        icon="info"
        title={t('log.logged.learn')}
        hint={t('log.logged.learn-hint')}
        onPress={() => {
          nav.open({ kind: 'learn' });
        }}
      />
      <Button kind="primary" wide onPress={nav.home}>
        {t('common.done')}
      </Button>
    </Stack>
  );
}
