import { useState } from 'preact/hooks';
import type { HelpTopicName } from '../../lib/domain/help-topic';
import { hotlineOf } from '../../lib/help/helplines';
import { firstLines, type AgeGroup } from '../../lib/help/order';
import { useServices } from '../services';
import { FailureWords } from '../shared/FailureWords';
import { Stack } from '../ui/Layout';
import { Notice } from '../ui/Notice';
import { useWords } from '../words';
import { AgePress } from './AgePress';
import { countryName } from './country-names';
import './help.css';
import { HelplineCard } from './HelplineCard';
import { useHelp } from './use-help';

/** The one or two lines to show for a topic, without a list to search. Sexual pictures of children: the desk for them, else the directory of such desks. */
export function HotlineFor({
  topic,
  start = null,
}: {
  readonly topic: HelpTopicName;
  readonly start?: AgeGroup | null;
}) {
  const t = useWords();
  const help = useHelp();
  const { country, own, ready } = help;
  const now = new Date(useServices().shell.nowUtc());
  const [age, setAge] = useState<AgeGroup | null>(start);
  if (help.failed !== null)
    return (
      <Notice tone="caution" live>
        <FailureWords reason={help.failed} />
      </Notice>
    );
  if (!ready) return null;
  const hotline = topic === 'csam' ? hotlineOf(help) : null;
  const chosen = topic === 'csam' ? (hotline === null ? [] : [hotline]) : firstLines(help, { topic, age, now });
  // Asked only where the answer changes what is shown.
  const matters = own.some((line) => line.rank[topic] !== undefined && isForAge(line.audience));
  return (
    <Stack gap="tight">
      {topic !== 'csam' && matters && <AgePress age={age} onChange={setAge} />}
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

function isForAge(audience: string | null): boolean {
  return audience === 'under-18' || audience === 'adult';
}
