import type { ComponentChildren } from 'preact';
import { useServices } from '../../services';
import { Button, LinkButton } from '../../ui/Button';
import { Check, Select } from '../../ui/Field';
import { Stack, ViewTitle } from '../../ui/Layout';
import { ButtonChoice } from '../../settings/ButtonChoice';
import { CountryChoice } from '../../settings/CountryChoice';
import { LanguageChoice } from '../../settings/LanguageChoice';
import { SharedChoice } from '../../settings/SharedChoice';
import { CopyFaults } from '../../shared/CopyFaults';
import { ShortcutNote } from '../../settings/ShortcutNote';
import { useWords } from '../../words';
import { useLibrary } from '../library-context';
import { AlwaysPicture } from './AlwaysPicture';
import { RoomNote } from './RoomNote';
import { EraseEverything } from './EraseEverything';
import { WhoseAccounts } from '../whose/WhoseAccounts';
import { KeyNumber } from './KeyNumber';

const THEMES = ['system', 'light', 'dark'] as const;

/** Everything a person can choose, each with what it means, and each taken back as easily as given. */
export function SettingsView() {
  const t = useWords();
  const { settings, shell } = useServices();
  const { backups, go } = useLibrary();
  const now = settings.settings.value;
  return (
    <Stack gap="wide">
      <ViewTitle>{t('library.settings.title')}</ViewTitle>
      <RoomNote />
      <Section title={t('library.settings.look')}>
        <LanguageChoice withLayoutTest />
        <CountryChoice />
        <Select
          label={t('library.settings.theme')}
          value={now.theme}
          options={THEMES.map((value) => ({ value, label: t(`library.settings.theme.${value}`) }))}
          onChange={(value) => {
            void settings.set({ theme: THEMES.find((one) => one === value) ?? 'system' });
          }}
        />
      </Section>
      <Section title={t('library.settings.safe')}>
        <SharedChoice />
        <Check
          label={t('library.settings.shift')}
          hint={t('library.settings.shift-hint')}
          checked={now.tripleShift}
          onChange={(tripleShift) => {
            void settings.set({ tripleShift });
          }}
        />
      </Section>
      <Section title={t('save.whose.title')}>
        <WhoseAccounts platforms={[]} />
      </Section>
      <Section title={t('welcome.shortcut.title')}>
        <ShortcutNote />
      </Section>
      <Section title={t('welcome.button.title')}>
        <ButtonChoice />
      </Section>
      <Section title={t('library.always.title')}>
        <AlwaysPicture />
      </Section>
      <Section title={t('library.settings.learn')}>
        <p>
          <LinkButton
            onPress={() => {
              shell.openWelcome();
            }}
          >
            {t('library.settings.welcome')}
          </LinkButton>
        </p>
        <p>
          <LinkButton
            onPress={() => {
              shell.openPractice();
            }}
          >
            {t('library.empty.practice')}
          </LinkButton>
        </p>
      </Section>
      {backups !== null && (
        <Section title={t('library.backup.title')}>
          <p>{t('library.backup.why')}</p>
          <div>
            <Button
              onPress={() => {
                go({ view: 'backup' });
              }}
            >
              {t('library.backup.open')}
            </Button>
          </div>
        </Section>
      )}
      <Section title={t('library.key.title')}>
        <KeyNumber />
      </Section>
      <Section title={t('common.broken.title')}>
        <CopyFaults />
      </Section>
      <Section title={t('library.erase.title')}>
        <EraseEverything />
      </Section>
    </Stack>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="card">
      <Stack>
        <h2>{title}</h2>
        {children}
      </Stack>
    </section>
  );
}
