import { useState } from 'preact/hooks';
import { BUTTON_SITES } from '../../lib/playbooks/button-sites';
import { useServices } from '../services';
import { Button } from '../ui/Button';
import { Row, Stack } from '../ui/Layout';
import { Notice } from '../ui/Notice';
import { useWords } from '../words';

/** A small button beside videos, per platform. Off until asked for; one press takes it back. */
export function ButtonChoice() {
  const t = useWords();
  const { settings, shell } = useServices();
  const [refused, setRefused] = useState(false);
  const on = settings.settings.value.buttonOn;
  async function set(platformId: string, wanted: boolean): Promise<void> {
    const result = await settings.setButton(platformId, wanted);
    setRefused(!result.ok);
  }
  return (
    <Stack>
      <p>{t('welcome.button.explain')}</p>
      {shell.browser === 'firefox' && <p>{t('welcome.button.firefox')}</p>}
      <p class="soft">{t('welcome.button.asks')}</p>
      {BUTTON_SITES.map(({ id, name }) => {
        const isOn = on.includes(id);
        return (
          <Row key={id}>
            <Button
              pressed={isOn}
              onPress={() => {
                void set(id, !isOn);
              }}
            >
              {t(isOn ? 'welcome.button.off' : 'welcome.button.on', { platform: name })}
            </Button>
            <span class="soft">{t(isOn ? 'welcome.button.is-on' : 'welcome.button.is-off')}</span>
          </Row>
        );
      })}
      {refused && (
        <Notice tone="plain" live>
          <p>{t('welcome.button.refused')}</p>
        </Notice>
      )}
    </Stack>
  );
}
