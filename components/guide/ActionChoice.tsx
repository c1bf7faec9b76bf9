import type { Playbook } from '../../lib/domain/playbook';
import type { Action, ActionKind, TargetKind } from '../../lib/domain/playbook-acting';
import { actionsFor, isWithinPage } from '../../lib/domain/actions-for-target';
import { Choice } from '../ui/Choice';
import type { IconName } from '../ui/Icon';
import { Stack, ViewTitle } from '../ui/Layout';
import { Notice } from '../ui/Notice';
import { useWords } from '../words';
import { Consequences } from './Consequences';
import './guide.css';

export interface ActionChoiceProps {
  readonly playbook: Playbook;
  readonly target: TargetKind;
  readonly onPick: (action: Action) => void;
  /** `quiet`: everything but reporting, for somebody who has reported or does not want to. */
  readonly wanted?: 'all' | 'quiet';
}

const ORDER: readonly ActionKind[] = [
  'report',
  'not-interested',
  'mute',
  'restrict',
  'filter',
  'remove-comment',
  'block',
  'report-illegal',
];
const ICONS: Readonly<Record<ActionKind, IconName>> = {
  report: 'report',
  'report-illegal': 'report',
  'not-interested': 'mute',
  mute: 'mute',
  restrict: 'person',
  block: 'block',
  filter: 'settings',
  'remove-comment': 'delete',
};

/** Report, mute, restrict, block: a choice with its consequences, never an automatic last step. */
export function ActionChoice({ playbook, target, onPick, wanted = 'all' }: ActionChoiceProps) {
  const t = useWords();
  const offered = actionsFor(playbook, target, wanted);
  // Reporting begins with the choice of the door: the legal notice is one of them, not a choice beside it.
  const reports = offered.some(({ kind }) => kind === 'report');
  const actions = offered
    .filter(({ kind }) => kind !== 'report-illegal' || !reports)
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  return (
    <Stack>
      <ViewTitle>{t('guide.actions.title')}</ViewTitle>
      <Notice>
        <p>{t('guide.actions.choose')}</p>
      </Notice>
      {actions.length === 0 && <p>{t('guide.actions.none', { platform: playbook.name })}</p>}
      <ul class="stack" role="list">
        {actions.map((action) => (
          <li key={`${action.target}-${action.kind}-${action.way}`} class="stack" data-gap="tight">
            <Choice
              icon={ICONS[action.kind]}
              title={t(`guide.action.${action.kind}`)}
              hint={`${t(`guide.target.${action.target}`)}. ${t(`guide.way.${action.way}`)}`}
              onPress={() => {
                onPick(action);
              }}
            />
            <Consequences playbook={playbook} action={action} />
          </li>
        ))}
      </ul>
      {isWithinPage(target) && !actions.some(({ kind }) => kind === 'block') && (
        <Notice>
          <p>{t('guide.actions.their-profile')}</p>
        </Notice>
      )}
    </Stack>
  );
}
