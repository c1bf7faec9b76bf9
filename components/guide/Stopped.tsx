import { Name, Sentence } from '../shared/Sentence';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { useWords } from '../words';

/** In the place of the buttons that lead on, while the page beside is somebody else's than the guide is about. */
export function Stopped({ who, onBack }: { readonly who: string | null; readonly onBack: () => void }) {
  const t = useWords();
  return (
    <>
      <Notice tone="caution">
        <p>
          <Sentence text={t('guide.stopped')} parts={{ who: <Name>{who ?? t('guide.who.begun')}</Name> }} />
        </p>
      </Notice>
      <div>
        <Button onPress={onBack}>{t('guide.leave')}</Button>
      </div>
    </>
  );
}
