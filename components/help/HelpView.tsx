import { useState } from 'preact/hooks';
import type { HelpTopic, HelpTopicName } from '../../lib/domain/help-topic';
import { inOrder, withFirstLines, type AgeGroup } from '../../lib/help/order';
import { useServices } from '../services';
import { FailureWords } from '../shared/FailureWords';
import { LinkButton } from '../ui/Button';
import { Stack, ViewTitle } from '../ui/Layout';
import { Notice } from '../ui/Notice';
import { useWords } from '../words';
import { AgePress } from './AgePress';
import { CountryQuestion } from './CountryQuestion';
import { EmergencyNumbers } from './EmergencyNumbers';
import './help.css';
import { HelplineList } from './HelplineList';
import { TopicSigns } from './TopicSigns';
import { useEmergency } from './use-emergency';
import { useHelp } from './use-help';

export interface HelpViewProps {
  /** Left out where the surroundings bring a way back, as the panel's header does. */
  readonly onBack?: () => void;
  readonly topic?: HelpTopic;
}

/** People one can talk to: where, who, what about, then the few lines that fit best, the rest folded. The country is what the person chose. */
export function HelpView({ onBack, topic = 'any' }: HelpViewProps) {
  const t = useWords();
  const { settings, shell } = useServices();
  const help = useHelp();
  const emergency = useEmergency();
  const [shown, setShown] = useState<HelpTopicName | 'any'>(topic === 'emergency' ? 'any' : topic);
  const [age, setAge] = useState<AgeGroup | null>(null);
  const country = settings.settings.value.country;
  const asker = { topic: shown, age, now: new Date(shell.nowUtc()) };
  const { own, wide } = withFirstLines(help, asker);
  const urgent = (
    <EmergencyNumbers row={emergency.row} country={country} loading={emergency.loading} failed={emergency.failed} />
  );
  // Before a country is chosen, choosing it is the first thing: numbers differ from country to country.
  // While the numbers load, their place is kept, so that nothing moves under a press.
  const emergencyFirst = emergency.row !== null || topic === 'emergency' || (emergency.loading && country !== null);
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
      <CountryQuestion />
      {!emergencyFirst && urgent}
      <TopicSigns shown={shown} onChange={setShown} />
      <AgePress age={age} onChange={setAge} />
      {shown === 'csam' && (
        <Notice tone="caution">
          <p>{t('help.csam')}</p>
        </Notice>
      )}
      <p class="visually-hidden" role="status">
        {help.ready && t.count('help.found', own.length + wide.length)}
        {!help.ready && help.failed === null && t('help.loading')}
      </p>
      {help.failed !== null && (
        <Notice tone="caution" live>
          <FailureWords reason={help.failed} />
        </Notice>
      )}
      {help.ready && (
        <HelplineList
          country={country}
          own={own}
          wide={wide.length > 0 ? wide : inOrder(help.wide, { ...asker, topic: 'harassment' })}
          noneAtAll={own.length + wide.length === 0}
        />
      )}
    </Stack>
  );
}
