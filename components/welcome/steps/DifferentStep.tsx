import { Icon } from '../../ui/Icon';
import { Stack } from '../../ui/Layout';
import { useWords } from '../../words';

const LINES = ['free', 'stays', 'yours'] as const;

/** Beside is itself an unofficial tool: three lines on how it differs from services that report for others. */
export function DifferentStep() {
  const t = useWords();
  return (
    <Stack>
      <p>{t('welcome.different.careful')}</p>
      <ul class="welcome-lines" role="list">
        {LINES.map((line) => (
          <li key={line}>
            <Icon name="check" />
            <span>{t(`welcome.different.${line}`)}</span>
          </li>
        ))}
      </ul>
      <p class="soft">{t('welcome.different.danger')}</p>
    </Stack>
  );
}
