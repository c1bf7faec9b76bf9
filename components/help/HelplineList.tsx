import type { Helpline } from '../../lib/help/helpline';
import { Disclosure } from '../ui/Layout';
import { Notice } from '../ui/Notice';
import { useWords } from '../words';
import { countryName } from './country-names';
import { HelplineCard } from './HelplineCard';

/** The month in which the lines were collected from public pages. */
const COLLECTED = '2026-11-01';
/** So many stand open: a frightened person does not read ten. */
const FIRST = 3;

/** The lines in their order: the best three of the country, its others folded, then those of the world. Never an empty list. */
export function HelplineList({
  country,
  own,
  wide,
  noneAtAll,
}: {
  readonly country: string | null;
  readonly own: readonly Helpline[];
  readonly wide: readonly Helpline[];
  /** Nothing fits, here or anywhere: `wide` are lines for another subject then. */
  readonly noneAtAll: boolean;
}) {
  const t = useWords();
  const name = country === null ? '' : countryName(country, t.language);
  const month = new Intl.DateTimeFormat(t.language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return (
    <>
      {noneAtAll ? (
        <Notice>
          <p>{t('help.none-either')}</p>
        </Notice>
      ) : (
        country !== null &&
        own.length === 0 && (
          <Notice>
            <p>{t('help.none-here', { country: name })}</p>
          </Notice>
        )
      )}
      <p class="soft">{t('help.collected', { month: month.format(new Date(COLLECTED)) })}</p>
      {own.length > 0 && (
        <section class="stack">
          <h2>{name}</h2>
          <Cards lines={own.slice(0, FIRST)} country={country} />
          {own.length > FIRST && (
            <Disclosure title={t('help.more-here', { country: name })}>
              <Cards lines={own.slice(FIRST)} country={country} />
            </Disclosure>
          )}
        </section>
      )}
      {wide.length > 0 && (
        <section class="stack">
          <h2>{t('help.wide')}</h2>
          <Cards lines={wide} country={null} />
        </section>
      )}
    </>
  );
}

function Cards({ lines, country }: { readonly lines: readonly Helpline[]; readonly country: string | null }) {
  return (
    <ul class="stack" role="list">
      {lines.map((line) => (
        <HelplineCard key={line.id} line={line} country={country} />
      ))}
    </ul>
  );
}
