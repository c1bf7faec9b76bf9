import type { Helpline } from '../../lib/help/helplines';
import { Row, Stack } from '../ui/Layout';
import { Badge } from '../ui/Notice';
import { useWords } from '../words';
import { CopyButton } from './CopyButton';
import { countryName, languageName } from './country-names';
import { NotChecked } from './NotChecked';
import { OfficialAddress } from './OfficialAddress';

/** One line: number and copy first, website next, then what is known about it. `country` stands beside every number. */
export function HelplineCard({ line, country }: { readonly line: Helpline; readonly country: string | null }) {
  const t = useWords();
  const [phone, ...others] = line.phones;
  const place = country === null ? t('help.anywhere') : countryName(country, t.language);
  const languages = line.languages.map((code) =>
    code === 'mul' ? t('help.more-languages') : languageName(code, t.language),
  );
  return (
    <li class="card stack" data-gap="tight">
      <h3 dir="auto">{line.org}</h3>
      <p class="soft">
        {place} · {t(`help.kind.${line.kind}`)}
      </p>
      {phone !== undefined && (
        <Row>
          <a class="number" href={`tel:${dial(phone)}`}>
            <bdi dir="ltr">{phone}</bdi>
          </a>
          {line.phoneHint !== null && <span class="soft">{line.phoneHint}</span>}
          <CopyButton text={phone} label={t('help.copy.number', { number: phone })} />
        </Row>
      )}
      {others.length > 0 && <p>{t('help.also', { numbers: others.join(', ') })}</p>}
      {line.text !== null && <p>{t('help.write', { how: line.text })}</p>}
      {line.url !== null && <OfficialAddress address={line.url} />}
      {line.url !== null && !line.urlSure && <p class="soft">{t('help.address-unsure')}</p>}
      {line.chat !== null && line.chat !== line.url && <OfficialAddress address={line.chat} words={t('help.chat')} />}
      <Stack gap="tight">
        {line.audience !== null && <p class="soft">{t('help.for', { who: line.audience })}</p>}
        {line.hours !== null && (
          <p class="soft">{line.hours === '24/7' ? t('help.always-open') : t('help.hours', { hours: line.hours })}</p>
        )}
        {languages.length > 0 && <p class="soft">{t('help.languages', { languages: languages.join(', ') })}</p>}
        {line.note !== null && <p class="soft">{line.note}</p>}
      </Stack>
      <Row>
        {line.free === true && <Badge tone="plain">{t('help.free')}</Badge>}
        {line.fasterWay && <Badge tone="plain">{t('help.faster-way')}</Badge>}
      </Row>
      <NotChecked checked={line.checked} />
    </li>
  );
}

function dial(phone: string): string {
  return phone.replace(/[^\d+*#]/g, '').replaceAll('#', '%23');
}
