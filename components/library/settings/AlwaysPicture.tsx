import { useState } from 'preact/hooks';
import { useServices } from '../../services';
import { Button } from '../../ui/Button';
import { Stack } from '../../ui/Layout';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';

/** "Take pictures without the icon": a broad right, explained before it is asked for, and given back by one press. */
export function AlwaysPicture() {
  const t = useWords();
  const { settings } = useServices();
  const [refused, setRefused] = useState(false);
  const on = settings.alwaysPicture.value;
  async function set(wanted: boolean): Promise<void> {
    const now = await settings.setAlwaysPicture(wanted);
    setRefused(wanted && !now);
  }
  return (
    <Stack>
      <p>{t('library.always.explain')}</p>
      <p>{t('library.always.warns')}</p>
      <p>{t('library.always.uses')}</p>
      <p role="status" class="lib-strong">
        {t(on ? 'library.always.is-on' : 'library.always.is-off')}
      </p>
      <div>
        <Button
          pressed={on}
          onPress={() => {
            void set(!on);
          }}
        >
          {t(on ? 'library.always.off' : 'library.always.on')}
        </Button>
      </div>
      {refused && (
        <Notice tone="plain" live>
          <p>{t('library.always.refused')}</p>
        </Notice>
      )}
    </Stack>
  );
}
