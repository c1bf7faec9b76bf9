import { useId, useMemo } from 'preact/hooks';
import { isEuMember } from '../../../lib/domain/eu-members';
import type { PageReport } from '../../../lib/domain/page-report';
import type { Playbook } from '../../../lib/domain/playbook';
import type { TargetKind } from '../../../lib/domain/playbook-acting';
import type { Way } from '../../../lib/domain/way';
import { couldBeHurt, orderWays, type Said } from '../../../lib/domain/way-order';
import { directLines } from '../../../lib/help/direct-lines';
import { lawsFor } from '../../../lib/playbooks/laws';
import type { ChosenReason } from '../../../lib/playbooks/reasons';
import { waysFor } from '../../../lib/playbooks/ways';
import { countryName } from '../../help/country-names';
import { CountryQuestion } from '../../help/CountryQuestion';
import { useHelp } from '../../help/use-help';
import { useServices } from '../../services';
import { localDay } from '../../shared/days';
import { Button } from '../../ui/Button';
import { Disclosure, Stack, ViewTitle } from '../../ui/Layout';
import { useWords } from '../../words';
import { DoorCard } from './DoorCard';
import { DoorPicture } from './DoorPicture';
import '../guide.css';

export interface DoorsViewProps {
  readonly playbook: Playbook;
  readonly target: TargetKind;
  readonly report: PageReport | null;
  readonly chosen: ChosenReason | null;
  /** What the person said on the cards. */
  readonly said: Said;
  readonly onUse: (way: Way) => void;
  readonly onHelper: () => void;
  readonly onBack: () => void;
}

/** Before the first step: the site's rules, the law, and somebody who helps, beside each other. The person chooses. */
export function DoorsView({ playbook, target, report, chosen, said, onUse, onHelper, onBack }: DoorsViewProps) {
  const t = useWords();
  const { settings, shell } = useServices();
  const help = useHelp();
  const country = settings.settings.value.country;
  const { category } = said;
  const now = shell.nowUtc();
  const today = localDay(now);
  const lines = directLines(help.own, category, new Date(now));
  const pageKind = report?.pageKind ?? 'other';
  const { shown, folded } = useMemo(
    () =>
      orderWays(
        waysFor(playbook, { ...said, target, pageKind, chosen, country, today, directLine: lines.length > 0 }),
        said,
      ),
    [playbook, said.category, said.couldHurt, target, pageKind, chosen, country, today, lines.length],
  );
  const careful = couldBeHurt(said);
  const noLaw = country !== null && lawsFor(country, category).length === 0;
  const card = (way: Way) => (
    <DoorCard
      key={`${way.door} ${way.law ?? ''}`}
      way={way}
      careful={careful}
      onUse={() => {
        onUse(way);
      }}
      onHelper={onHelper}
    >
      {way.law === 'dsa' && category === 'minor-safety' && <p class="soft">{t('guide.door.child')}</p>}
      {(way.law === 'esafety-au' || way.law === 'esafety-au-now') &&
        category !== 'minor-safety' &&
        category !== 'ncii' && <p class="soft">{t('guide.door.au-proof')}</p>}
      {way.law === 'dsa' && playbook.id === 'generic' && <p class="soft">{t('guide.door.small')}</p>}
      {way.law === 'dsa' && (country === 'DE' || country === 'FR') && (
        <p class="soft">{t(`guide.door.here.${country}`)}</p>
      )}
      {way.door === 'helper' && lines.length > 0 && (
        <div>
          <p class="soft">{t('guide.door.direct')}</p>
          <ul class="bullets">
            {lines.map(({ id, org }) => (
              <li key={id} dir="auto">
                {org}
              </li>
            ))}
          </ul>
        </div>
      )}
    </DoorCard>
  );
  return (
    <Stack>
      <ViewTitle>{t('guide.door.title')}</ViewTitle>
      <p>{t('guide.door.lead')}</p>
      <div class="doors">
        {shown.map(card)}
        {country === null && folded.length === 0 && <WhichCountry />}
      </div>
      {folded.length > 0 && (
        <Disclosure title={t('guide.door.law-too')}>
          <div class="doors">{folded.map(card)}</div>
        </Disclosure>
      )}
      {noLaw && !isEuMember(country) && (
        <p class="soft">
          {t('guide.door.no-law', { country: countryName(country, t.language) })} {t('guide.door.no-law.ask')}
        </p>
      )}
      <p>
        <Button kind="quiet" onPress={onBack}>
          {t('guide.back')}
        </Button>
      </p>
    </Stack>
  );
}

/** The law's card where no country is known: one line asks, and the person chooses. */
function WhichCountry() {
  const t = useWords();
  const id = useId();
  return (
    <section class="card door-card" aria-labelledby={id} data-door="law">
      <DoorPicture door="law" />
      <h2 id={id}>{t('guide.door.law')}</h2>
      <p>{t('guide.door.country')}</p>
      <CountryQuestion bare />
    </section>
  );
}
