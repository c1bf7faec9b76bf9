import type { HelpTopicName } from '../../lib/domain/help-topic';
import { hotlineOf, type Helpline } from '../../lib/help/helplines';
import { Stack } from '../ui/Layout';
import { useWords } from '../words';
import { countryName } from './country-names';
import './help.css';
import { HelplineCard } from './HelplineCard';
import { useHelp } from './use-help';

/** The one or two lines to show for a topic, without a list to search. Sexual pictures of children: the hotline, else the directory of hotlines. */
export function HotlineFor({ topic }: { readonly topic: HelpTopicName }) {
  const t = useWords();
  const { country, own, wide, ready } = useHelp();
  const chosen = pick(topic, own, wide);
  if (!ready) return null;
  return (
    <Stack gap="tight">
      {country === null ? (
        <p class="soft">{t('help.choose-country')}</p>
      ) : (
        chosen.every((line) => !own.includes(line)) && (
          <p>{t('help.none-here', { country: countryName(country, t.language) })}</p>
        )
      )}
      <ul class="stack" role="list">
        {chosen.map((line) => (
          <HelplineCard key={line.id} line={line} country={own.includes(line) ? country : null} />
        ))}
      </ul>
    </Stack>
  );
}

function pick(topic: HelpTopicName, own: readonly Helpline[], wide: readonly Helpline[]): readonly Helpline[] {
  if (topic === 'csam') {
    const hotline = hotlineOf(own, wide);
    return hotline === null ? [] : [hotline];
  }
  const fitting = own.filter((line) => line.topics.includes(topic));
  return (fitting.length > 0 ? fitting : wide.filter((line) => line.topics.includes(topic))).slice(0, 2);
}
