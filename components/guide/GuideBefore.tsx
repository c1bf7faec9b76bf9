import type { SaveMode } from '../../lib/domain/checklist';
import type { PageReport } from '../../lib/domain/page-report';
import type { Playbook } from '../../lib/domain/playbook';
import type { Action } from '../../lib/domain/playbook-acting';
import type { ChosenReason } from '../../lib/playbooks/reasons';
import { reasonWords } from '../checklist/CalledHere';
import { ManyReportsNotice, MassReportNotice } from '../help/MassReportNotice';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { useWords } from '../words';
import { Noticed } from './Consequences';
import { LoggedBefore } from './LoggedBefore';

interface GuideBeforeProps {
  readonly playbook: Playbook;
  readonly action: Action;
  readonly report: PageReport | null;
  readonly chosen: ChosenReason | null;
  readonly language: string | null;
  readonly save: SaveMode;
  readonly onSave?: () => void;
}

/** What to know before the first step: the reason, what the platform asks for, that a report is final, that things can disappear. */
export function GuideBefore({ playbook, action, report, chosen, language, save, onSave }: GuideBeforeProps) {
  const t = useWords();
  const isReport = action.kind === 'report' || action.kind === 'report-illegal';
  const disappears = isReport || action.kind === 'block';
  return (
    <>
      {chosen !== null && (
        <p>{t('checklist.rule.called', { platform: playbook.name, reason: reasonWords(chosen, language) })}</p>
      )}
      {disappears && (
        <Notice tone="caution">
          {action.kind === 'block' && <BlockShows playbook={playbook} action={action} />}
          {isReport && <p>{t('guide.final')}</p>}
          {save === 'nothing' ? <p>{t('guide.saving-off')}</p> : <p>{t('guide.save-first')}</p>}
          {save !== 'nothing' && onSave !== undefined && (
            <p>
              <Button onPress={onSave}>{t('guide.save')}</Button>
            </p>
          )}
        </Notice>
      )}
      {isReport && <LoggedBefore playbook={playbook} report={report} />}
      {isReport && <MassReportNotice platformId={playbook.id} report={report} />}
      {isReport && <ManyReportsNotice />}
      {action.kind === 'report-illegal' && (
        <Notice>
          <p>{t('guide.illegal-second')}</p>
        </Notice>
      )}
      <section class="stack" data-gap="tight">
        <p class="soft">
          {t(`guide.way.${action.way}`)} {t('guide.you-press')}
        </p>
        {action.asks.length === 0 ? (
          <p class="soft">{t('guide.asks.nothing')}</p>
        ) : (
          <>
            <p>{t('guide.asks')}</p>
            <ul role="list" class="row">
              {action.asks.map((ask) => (
                <li key={ask} class="badge" data-tone="plain">
                  {t(`guide.asks.${ask}`)}
                </li>
              ))}
            </ul>
          </>
        )}
        {report?.signedIn === false && action.asks.includes('login') && <p class="soft">{t('guide.signed-out')}</p>}
      </section>
    </>
  );
}

/** What a block shows to others, and what it does not stop: on the list of choices that is folded, before the first step it is not. */
function BlockShows({ playbook, action }: { readonly playbook: Playbook; readonly action: Action }) {
  const t = useWords();
  return (
    <>
      <Noticed playbook={playbook} action={action} />
      {action.doesNot
        .filter((say) => say !== 'not-a-report')
        .map((say) => (
          <p key={say}>{t.platform(playbook.id, say)}</p>
        ))}
    </>
  );
}
