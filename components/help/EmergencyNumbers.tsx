import { EMERGENCY_SERVICES, WIDELY_USED, type Emergency } from '../../lib/help/emergency';
import { Row } from '../ui/Layout';
import { Notice } from '../ui/Notice';
import { useWords } from '../words';
import { CopyButton } from './CopyButton';
import { countryName } from './country-names';

/**
 * The emergency numbers of one country; the widely used ones where none is chosen. Large, with Copy and without a link:
 * on a computer a link opens some calling program, and not every program reaches an emergency service.
 */
export function EmergencyNumbers({
  row,
  country,
  loading,
  failed,
}: {
  readonly row: Emergency | null;
  readonly country: string | null;
  readonly loading: boolean;
  /** The numbers could not be read. */
  readonly failed: boolean;
}) {
  const t = useWords();
  if (row === null) {
    return (
      <Notice tone="urgent" icon="phone">
        <h2>{t('help.emergency.title')}</h2>
        {country !== null && !loading && (
          <p>
            {t(failed ? 'help.emergency.unread' : 'help.emergency.unknown', {
              country: countryName(country, t.language),
            })}
          </p>
        )}
        {country === null &&
          WIDELY_USED.map((number) => (
            <NumberRow key={number} name={t(`help.emergency.where.${number}`)} numbers={[number]} />
          ))}
        <p class="soft">{t('help.emergency.cannot-call')}</p>
      </Notice>
    );
  }
  const note = t.note(`emergency.${row.country}`);
  const without = t.note(`emergency.${row.country}.text`);
  return (
    <Notice tone="urgent" icon="phone">
      <h2>{t('help.emergency.title.country', { country: countryName(row.country, t.language) })}</h2>
      {servicesOf(row).map((service) => (
        <NumberRow key={service} name={t(`help.emergency.${service}`)} numbers={row[service]} />
      ))}
      {without !== null && <p>{t('help.emergency.text', { how: without })}</p>}
      {note !== null && <p>{note}</p>}
      <p class="soft">{t('help.emergency.cannot-call')}</p>
    </Notice>
  );
}

/** The services to show: those that are reached by the number of all services are not said again. */
function servicesOf(row: Emergency): readonly (typeof EMERGENCY_SERVICES)[number][] {
  return EMERGENCY_SERVICES.filter(
    (service) =>
      row[service].length > 0 &&
      (service === 'general' || row[service].some((number) => !row.general.includes(number))),
  );
}

function NumberRow({ name, numbers }: { readonly name: string; readonly numbers: readonly string[] }) {
  const t = useWords();
  if (numbers.length === 0) return null;
  return (
    <div class="number-row">
      <span>{name}</span>
      {numbers.map((number) => (
        <Row key={number}>
          <strong class="number" data-size="large">
            <bdi dir="ltr">{number}</bdi>
          </strong>
          <CopyButton text={number} label={t('help.copy.number', { number })} />
        </Row>
      ))}
    </div>
  );
}
