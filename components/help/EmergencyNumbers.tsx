import { WIDELY_USED, type Emergency } from '../../lib/help/emergency';
import { Row } from '../ui/Layout';
import { Notice } from '../ui/Notice';
import { useWords } from '../words';
import { CopyButton } from './CopyButton';
import { countryName } from './country-names';

const SERVICES = ['general', 'police', 'ambulance', 'fire'] as const;

/**
 * The emergency numbers of one country; the widely used ones where none is chosen or known. Large, with Copy and without a link:
 * on a computer a link opens some calling program, and not every program reaches an emergency service.
 */
export function EmergencyNumbers({
  row,
  country,
}: {
  readonly row: Emergency | null;
  readonly country: string | null;
}) {
  const t = useWords();
  if (row === null) {
    return (
      <Notice tone="urgent" icon="phone">
        <h2>{t('help.emergency.title')}</h2>
        {country !== null && <p>{t('help.emergency.unknown', { country: countryName(country, t.language) })}</p>}
        {WIDELY_USED.map((number) => (
          <NumberRow key={number} name={t(`help.emergency.where.${number}`)} numbers={[number]} />
        ))}
        <p>{t('help.emergency.cannot-call')}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="urgent" icon="phone">
      <h2>{t('help.emergency.title.country', { country: countryName(row.country, t.language) })}</h2>
      {SERVICES.filter((service) => row[service].length > 0).map((service) => (
        <NumberRow key={service} name={t(`help.emergency.${service}`)} numbers={row[service]} />
      ))}
      {row.text !== null && <p>{t('help.emergency.text', { how: row.text })}</p>}
      {row.note !== null && <p>{row.note}</p>}
      <p>{t('help.emergency.cannot-call')}</p>
    </Notice>
  );
}

function NumberRow({ name, numbers }: { readonly name: string; readonly numbers: readonly string[] }) {
  const t = useWords();
  const [first, ...others] = numbers;
  if (first === undefined) return null;
  return (
    <div class="stack number-row" data-gap="tight">
      <span>{name}</span>
      <Row>
        <strong class="number" data-size="large">
          <bdi dir="ltr">{first}</bdi>
        </strong>
        <CopyButton text={first} label={t('help.copy.number', { number: first })} />
      </Row>
      {others.length > 0 && <span class="soft">{t('help.also', { numbers: others.join(', ') })}</span>}
    </div>
  );
}
