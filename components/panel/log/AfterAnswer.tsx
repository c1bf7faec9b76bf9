import type { Answer, ReportEntry } from '../../../lib/domain/case';
import { complaintFacts } from '../../../lib/domain/complaint';
import type { Playbook } from '../../../lib/domain/playbook';
import { ComplaintTexts } from '../../guide/complaint/ComplaintTexts';
import { useServices } from '../../services';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Stack, ViewTitle } from '../../ui/Layout';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';
import { usePanel } from '../panel-context';

interface AfterAnswerProps {
  readonly answer: Answer;
  readonly report: ReportEntry;
  /** Null where the page beside the panel is of another platform: then only what the log knows is said. */
  readonly playbook: Playbook | null;
  /** The day the person kept as the last one to appeal. */
  readonly until: string | null;
  /** The last safe day if the report was the legal notice, where nobody knows whether it was. */
  readonly ifLegal: string | null;
  /** What was written down of the answer. */
  readonly noted: { readonly answeredOn: string; readonly words: string };
  readonly caseId: string | null;
}

/** What the answer means and what one could do next, as choices. */
export function AfterAnswer({ answer, report, playbook, until, ifLegal, noted, caseId }: AfterAnswerProps) {
  const t = useWords();
  const { nav } = usePanel();
  const { shell } = useServices();
  const helped = answer === 'agreed' || answer === 'removed';
  const more = helped ? (playbook?.after.outcomes ?? []) : (playbook?.after.disagree ?? []);
  return (
    <Stack>
      <ViewTitle>{t('log.answered.title')}</ViewTitle>
      <Notice live>
        <p>{t(`log.answered.${answer}`, { where: report.platformName })}</p>
        {answer === 'refused' && until !== null && <p>{t('log.appeal-until', { day: t.date(until) })}</p>}
        {answer === 'refused' && until === null && ifLegal !== null && (
          <p>{t('log.appeal-if-legal', { day: t.date(ifLegal) })}</p>
        )}
        {answer === 'refused' && (until ?? ifLegal) !== null && <p>{t('log.appeal-named')}</p>}
      </Notice>
      {more.length > 0 && (
        <>
          <h2>{t('log.answered.could')}</h2>
          <ul class="stack plain-list">
            {more.map(({ say, basis }) => (
              <li key={say}>
                {t.platform(report.platformId, say)}
                {basis.kind !== 'official' && basis.kind !== 'seen' && (
                  <span class="soft"> {t('log.answered.may-differ')}</span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {answer === 'refused' && <ComplaintTexts facts={complaintFacts(report, noted)} />}
      <Choice
        icon="help"
        title={t('panel.home.help')}
        hint={t('log.answered.help-hint')}
        onPress={() => {
          nav.open({ kind: 'help', topic: helped ? 'any' : 'appeal' });
        }}
      />
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
      <Button kind="primary" wide onPress={nav.home}>
        {t('common.done')}
      </Button>
    </Stack>
  );
}
