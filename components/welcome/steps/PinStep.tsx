import { useServices } from '../../services';
import { Stack } from '../../ui/Layout';
import { useWords } from '../../words';
import { PinPicture } from '../PinPicture';

const LINES = [1, 2, 3] as const;

/** Where the icon hides in this browser, and how to keep it in sight. */
export function PinStep() {
  const t = useWords();
  const { shell } = useServices();
  return (
    <Stack>
      <p>{t('welcome.pin.why')}</p>
      <div class="welcome-beside">
        <PinPicture />
        <ol class="welcome-numbers">
          {LINES.map((line) => (
            <li key={line}>{t(`welcome.pin.${shell.browser}.${line}`)}</li>
          ))}
        </ol>
      </div>
      <p class="soft">{t('welcome.pin.seen')}</p>
    </Stack>
  );
}
