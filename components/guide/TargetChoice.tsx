import type { Playbook } from '../../lib/domain/playbook';
import { TARGET_KINDS, type TargetKind } from '../../lib/domain/playbook-acting';
import { Stack, ViewTitle } from '../ui/Layout';
import { CardList, ListButton } from '../ui/List';
import { useWords } from '../words';

export interface TargetChoiceProps {
  readonly playbook: Playbook;
  readonly onPick: (target: TargetKind) => void;
  /** What the page shows now: stands first. */
  readonly current?: TargetKind;
}

/** What it is about: the video, the account, a comment ... Only what this platform has something for. */
export function TargetChoice({ playbook, onPick, current }: TargetChoiceProps) {
  const t = useWords();
  const known = TARGET_KINDS.filter((target) => playbook.actions.some((action) => action.target === target));
  const targets =
    current !== undefined && known.includes(current)
      ? [current, ...known.filter((target) => target !== current)]
      : known;
  return (
    <Stack>
      <ViewTitle>{t('guide.targets.title')}</ViewTitle>
      <CardList label={t('guide.targets.title')}>
        {targets.map((target) => (
          <ListButton
            key={target}
            onPress={() => {
              onPick(target);
            }}
          >
            <span>{t(`guide.target.${target}`)}</span>
            {target === current && <span class="soft">{t('guide.target.here')}</span>}
          </ListButton>
        ))}
      </CardList>
    </Stack>
  );
}
