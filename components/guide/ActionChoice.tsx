import type { Playbook } from '../../lib/domain/playbook';
import type { Action, ActionKind, TargetKind } from '../../lib/domain/playbook-acting';
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
  const actions = actionsFor(playbook, target, wanted);
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
    </Stack>
  );
}

/** The actions for a target, and the quiet ones for the account behind it: muting or blocking is about a person, not about a video. */
export function actionsFor(playbook: Playbook, target: TargetKind, wanted: 'all' | 'quiet'): readonly Action[] {
  const here = playbook.actions.filter((action) => action.target === target);
  const account =
    target === 'account'
      ? []
      : playbook.actions.filter(
          (action) =>
            action.target === 'account' &&
            ['mute', 'restrict', 'block'].includes(action.kind) &&
            !here.some((one) => one.kind === action.kind),
        );
  const quiet = (action: Action): boolean => action.kind !== 'report' && action.kind !== 'report-illegal';
  return [...here, ...account]
    .filter((action) => wanted === 'all' || quiet(action))
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}
