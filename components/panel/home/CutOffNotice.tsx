import { useState } from 'preact/hooks';
import { useServices } from '../../services';
import { useLoadedValue } from '../../shared/use-loaded';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';

/** Tells that the browser cut off a save, until the person says that they have seen it. Nothing of it was stored, so there is nothing to repair. */
export function CutOffNotice() {
  const t = useWords();
  const { saving } = useServices();
  const [seen, setSeen] = useState(false);
  const [times] = useLoadedValue(() => saving.interrupted(), 0, []);
  const last = times.kind === 'ready' ? times.value.at(-1) : undefined;
  if (last === undefined || seen) return null;
  return (
    <Notice live tone="caution">
      <p>{t('save.cut-off')}</p>
      <p>{t('save.cut-off-when', { when: t.date(last, 'both') })}</p>
      <div>
        <Button
          size="small"
          onPress={() => {
            setSeen(true);
            if (times.kind === 'ready') void saving.sawInterrupted(times.value);
          }}
        >
          {t('common.ok')}
        </Button>
      </div>
    </Notice>
  );
}
