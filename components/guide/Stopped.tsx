import { Name, Sentence } from '../shared/Sentence';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { useWords } from '../words';

interface StoppedProps {
  readonly who: string | null;
  /** Whether the steps can be done on their profile. */
  readonly onProfile: boolean;
  /** At the last step: sites take away what was reported or blocked and show the next one, and what was done must not be lost. */
  readonly onDidIt: (() => void) | null;
  readonly onBack: () => void;
}

/** In the place of the buttons that lead on, while the page beside is somebody else's than the guide is about. */
export function Stopped({ who, onProfile, onDidIt, onBack }: StoppedProps) {
  const t = useWords();
  return (
    <>
      <Notice tone="caution">
        <p>
          <Sentence
            text={t(onProfile ? 'guide.stopped.profile' : 'guide.stopped')}
            parts={{ who: <Name>{who ?? t('guide.who.begun')}</Name> }}
          />
        </p>
      </Notice>
      <div>
        <Button onPress={onBack}>{t('guide.leave')}</Button>
      </div>
      {onDidIt !== null && (
        <div>
          <Button onPress={onDidIt}>{t('guide.stopped.did-it')}</Button>
        </div>
      )}
    </>
  );
}
