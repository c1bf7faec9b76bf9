import type { GuideProgress } from '../../lib/domain/guide';
import type { Action } from '../../lib/domain/playbook-acting';
import { isOfPageAccount, meetsPerson } from '../../lib/domain/actions-for-target';
import { Name, Sentence } from '../shared/Sentence';
import { ViewTitle } from '../ui/Layout';
import { useWords } from '../words';

interface GuideTitleProps {
  readonly platform: string;
  readonly action: Action;
  /** Whom it is about, as it is shown; null where that is not known. */
  readonly who: string | null;
  readonly progress: GuideProgress;
}

/** "Block @name, step 1 of 4": what is done to whom, and how far it is. Without a name, on which platform. */
export function GuideTitle({ platform, action, who, progress }: GuideTitleProps) {
  const t = useWords();
  const key = who === null ? null : keyWithName(action);
  const count = progress.steps.length;
  const title =
    key === null ? (
      t(`guide.title.${action.kind}`, { platform })
    ) : (
      <Sentence text={t(`guide.title.who.${key}`)} parts={{ who: <Name>{who ?? ''}</Name> }} />
    );
  return (
    <ViewTitle>
      {count === 0 ? (
        title
      ) : (
        <Sentence
          text={t('guide.title.at')}
          parts={{ title, number: t.number(Math.min(progress.current + 1, count)), count: t.number(count) }}
        />
      )}
    </ViewTitle>
  );
}

/** Null where what is done is not about a person. */
function keyWithName({ kind, target }: Action) {
  if (!meetsPerson({ kind, target })) return null;
  switch (kind) {
    case 'report':
      if (target === 'account') return 'report';
      if (target === 'comment' || target === 'chat-message' || target === 'live') return `report-${target}` as const;
      if (target === 'video' || target === 'short') return 'report-video';
      return isOfPageAccount(target) ? 'report-post' : null;
    case 'report-illegal':
    case 'mute':
    case 'restrict':
    case 'block':
    case 'remove-comment':
      return kind;
    case 'not-interested':
    case 'filter':
      return null;
  }
}
