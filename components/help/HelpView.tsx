import { useMemo, useState } from 'preact/hooks';
import { HELP_TOPICS, type HelpTopic, type HelpTopicName } from '../../lib/domain/help-topic';
import { countriesWithHelplines, type Helpline } from '../../lib/help/helplines';
import { useServices } from '../services';
import { LinkButton } from '../ui/Button';
import { Select } from '../ui/Field';
import { Stack, ViewTitle } from '../ui/Layout';
import { Notice } from '../ui/Notice';
import { useWords } from '../words';
import { ALL_COUNTRIES } from './countries';
import { countryName } from './country-names';
import { EmergencyNumbers } from './EmergencyNumbers';
import './help.css';
import { HelplineCard } from './HelplineCard';
import { useEmergency } from './use-emergency';
import { useHelp } from './use-help';

export interface HelpViewProps {
  /** Left out where the surroundings bring a way back, as the panel's header does. */
  readonly onBack?: () => void;
  readonly topic?: HelpTopic;
}

/** People one can talk to: number first, website next. The country is what the person chose, never what an address says. */
export function HelpView({ onBack, topic = 'any' }: HelpViewProps) {
  const t = useWords();
  const { settings } = useServices();
  const help = useHelp();
  const emergency = useEmergency();
  const [shown, setShown] = useState<HelpTopicName | 'any'>(topic === 'emergency' ? 'any' : topic);
  const country = settings.settings.value.country;
  const countries = useMemo(() => countryOptions(t.language), [t.language]);
  const fits = (line: Helpline): boolean => shown === 'any' || line.topics.includes(shown);
  const own = help.own.filter(fits);
  const wide = help.wide.filter(fits);
  const urgent = <EmergencyNumbers row={emergency.row} country={country} />;
  // Before a country is chosen, choosing it is the first thing: numbers differ from country to country.
  const emergencyFirst = emergency.row !== null || topic === 'emergency';
  return (
    <Stack>
      {onBack !== undefined && (
        <p>
          <LinkButton onPress={onBack}>{t('help.back')}</LinkButton>
        </p>
      )}
      <ViewTitle>{t('help.title')}</ViewTitle>
      <p>{t('help.intro')}</p>
      {emergencyFirst && urgent}
      <Select
        label={t('help.country')}
        hint={t('help.country.hint')}
        value={country ?? ''}
        options={[{ value: '', label: t('help.country.none') }, ...countries]}
        onChange={(code) => {
          void settings.set({ country: code === '' ? null : code });
        }}
      />
      {!emergencyFirst && urgent}
      <Select
        label={t('help.topic')}
        value={shown}
        options={[
          { value: 'any', label: t('help.topic.any') },
          ...HELP_TOPICS.map((one) => ({ value: one, label: t(`help.topic.${one}`) })),
        ]}
        onChange={(value) => {
          setShown(HELP_TOPICS.find((one) => one === value) ?? 'any');
        }}
      />
      {shown === 'csam' && (
        <Notice tone="caution">
          <p>{t('help.csam')}</p>
        </Notice>
      )}
      <p class="visually-hidden" role="status">
        {help.ready ? t.count('help.found', own.length + wide.length) : t('help.loading')}
      </p>
      {help.ready && country !== null && own.length === 0 && (
        <Notice>
          <p>{t('help.none-here', { country: countryName(country, t.language) })}</p>
        </Notice>
      )}
      {own.length > 0 && (
        <section class="stack">
          <h2>{country === null ? '' : countryName(country, t.language)}</h2>
          <ul class="stack" role="list">
            {own.map((line) => (
              <HelplineCard key={line.id} line={line} country={country} />
            ))}
          </ul>
        </section>
      )}
      {wide.length > 0 && (
        <section class="stack">
          <h2>{t('help.wide')}</h2>
          <ul class="stack" role="list">
            {wide.map((line) => (
              <HelplineCard key={line.id} line={line} country={null} />
            ))}
          </ul>
        </section>
      )}
    </Stack>
  );
}

function countryOptions(language: string): { value: string; label: string }[] {
  const codes = new Set([...ALL_COUNTRIES, ...countriesWithHelplines()]);
  return [...codes]
    .map((value) => ({ value, label: countryName(value, language) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
}
