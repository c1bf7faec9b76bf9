import { lookedAge } from '../../lib/help/age';
import type { Helpline } from '../../lib/help/helpline';
import { openNow } from '../../lib/help/hours';
import { useServices } from '../services';
import { Row, Stack } from '../ui/Layout';
import { Badge } from '../ui/Notice';
import { useWords } from '../words';
import { countryName, languageName } from './country-names';
import { hoursWords } from './hours-words';
import { OfficialAddress } from './OfficialAddress';
import { WayToReach } from './WayToReach';

/** One line: who it is and for whom, how to reach it, when, and where this is from. `country` stands on every card: numbers differ. */
export function HelplineCard({ line, country }: { readonly line: Helpline; readonly country: string | null }) {
  const t = useWords();
  const now = new Date(useServices().shell.nowUtc());
  const about = [
    country === null ? t('help.anywhere') : countryName(country, t.language),
    t(`help.sort.${line.sort}`),
    ...(line.audience === null || line.audience === 'all' ? [] : [t(`help.for.${line.audience}`)]),
  ];
  const languages = line.languages.map((code) =>
    code === 'mul' || code === 'bzs' ? t(`help.language.${code}`) : languageName(code, t.language),
  );
  const note = t.note(line.id);
  const site = line.site === null ? null : <OfficialAddress address={line.site} />;
  const unsure = line.hours === 'unknown';
  return (
    <li class="card stack" data-gap="tight">
      <h3 dir="auto">{line.org}</h3>
      <p class="soft">{about.join(' · ')}</p>
      {/* A phone may ring out where the hours are not known: the site, which says them, comes first. */}
      {unsure && site}
      {line.ways.map((way) => (
        <WayToReach key={`${way.kind} ${JSON.stringify(way)}`} way={way} />
      ))}
      {!unsure && site}
      {line.ways.length === 0 && site === null && line.sources[0] !== undefined && (
        <OfficialAddress
          address={line.sources[0]}
          words={t('help.no-address', { host: hostOf(line.sources[0]) })}
          bare
        />
      )}
      <Stack gap="tight">
        {line.hours !== null && <p>{hoursWords(line.hours, t)}</p>}
        {note !== null && <p>{note}</p>}
        {languages.length > 0 && <p class="soft">{t('help.languages', { languages: languages.join(', ') })}</p>}
      </Stack>
      <Row>
        {line.hours !== 'always' && openNow(line.hours, now) && <Badge>{t('help.open-now')}</Badge>}
        {line.free === true && <Badge tone="plain">{t('help.free')}</Badge>}
        {line.fasterWay && <Badge tone="plain">{t('help.faster-way')}</Badge>}
      </Row>
      <WhereFrom line={line} now={now} />
    </li>
  );
}

/** The source, softly, and when a person last looked, where somebody did. Never a warning. */
function WhereFrom({ line, now }: { readonly line: Helpline; readonly now: Date }) {
  const t = useWords();
  const host = hostOf(line.sources[0] ?? '');
  const when = line.sourceDate === null ? null : line.sourceDate.slice(0, 4);
  const age = lookedAge(line.checked, now);
  const looked =
    line.checked === null || age === 'unlooked'
      ? null
      : age === 'recent'
        ? t('help.looked', { date: t.date(line.checked.on) })
        : t(`help.looked.${age}`);
  return (
    <p class="soft source">
      {when === null ? t('help.source', { host }) : t('help.source.when', { host, when })}
      {looked !== null && ` · ${looked}`}
    </p>
  );
}

/** Where a page is, short: its host, and on a host of many projects whose project it is. */
function hostOf(address: string): string {
  if (!URL.canParse(address)) return address;
  const { hostname, pathname } = new URL(address);
  const host = hostname.replace(/^www\./, '');
  return host === 'github.com' ? `${host}${pathname.split('/').slice(0, 3).join('/')}` : host;
}
