import { useServices } from '../services';
import { Disclosure, Stack } from '../ui/Layout';
import { Notice } from '../ui/Notice';
import { RadioGroup } from '../ui/RadioGroup';
import { useWords } from '../words';

const ANSWERS = ['no', 'yes', 'not-sure'] as const;
const CANNOT_HIDE = ['toolbar', 'list', 'sync', 'downloads', 'history', 'spyware'] as const;
const CAN = ['titles', 'names', 'leave', 'covered'] as const;

/** "Does someone else use this computer or account?" and what follows from the answer. Honest: Beside cannot be made invisible. */
export function SharedChoice() {
  const t = useWords();
  const { settings } = useServices();
  const { shared } = settings.settings.value;
  const options = ANSWERS.map((value) => ({ value, label: t(`welcome.shared.${value}`) }));
  return (
    <Stack>
      <RadioGroup
        label={t('welcome.shared.question')}
        value={shared === 'not-asked' ? null : shared}
        options={options}
        onChange={(value) => {
          void settings.set({ shared: value });
        }}
      />
      {(shared === 'yes' || shared === 'not-sure') && (
        <Notice tone="caution" live>
          <p>{t('welcome.shared.know')}</p>
          <p>{t('welcome.shared.safer')}</p>
        </Notice>
      )}
      <Disclosure title={t('welcome.shared.title')} open={shared === 'yes' || shared === 'not-sure'}>
        <Stack>
          <h2 class="lib-small-title">{t('welcome.shared.cannot')}</h2>
          <ul class="welcome-bullets">
            {CANNOT_HIDE.map((key) => (
              <li key={key}>{t(`welcome.cannot.${key}`)}</li>
            ))}
          </ul>
          <h2 class="lib-small-title">{t('welcome.shared.can')}</h2>
          <ul class="welcome-bullets">
            {CAN.map((key) => (
              <li key={key}>{t(`welcome.can.${key}`)}</li>
            ))}
          </ul>
          <p>{t('welcome.shared.passphrase')}</p>
        </Stack>
      </Disclosure>
    </Stack>
  );
}
