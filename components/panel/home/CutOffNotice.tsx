import { useEffect, useState } from 'preact/hooks';
import { useServices } from '../../services';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';

/** Tells once that the browser cut off a save. Nothing of it was stored, so there is nothing to repair. */
export function CutOffNotice() {
  const t = useWords();
  const { saving } = useServices();
  const [times, setTimes] = useState<readonly string[]>([]);
  useEffect(() => {
    let gone = false;
    void saving.interrupted().then((found) => {
      if (!gone) setTimes(found);
    });
    return () => {
      gone = true;
    };
  }, [saving]);
  const last = times.at(-1);
  if (last === undefined) return null;
  return (
    <Notice live tone="caution">
      <p>{t('save.cut-off')}</p>
      <p>{t('save.cut-off-when', { when: t.date(last, 'both') })}</p>
      <div>
        <Button
          size="small"
          onPress={() => {
            setTimes([]);
          }}
        >
          {t('common.ok')}
        </Button>
      </div>
    </Notice>
  );
}
