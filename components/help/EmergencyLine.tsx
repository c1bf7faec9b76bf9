import { Button, LinkButton } from '../ui/Button';
import { Row } from '../ui/Layout';
import { Notice } from '../ui/Notice';
import { useWords } from '../words';
import { CopyButton } from './CopyButton';
import { countryName } from './country-names';
import { useEmergency } from './use-emergency';

/** The emergency number, small, at the top of a screen. Beside cannot call: it shows and copies. */
export function EmergencyLine({ onMore }: { readonly onMore?: () => void }) {
  const t = useWords();
  const { row, country, number, loading, failed } = useEmergency();
  return (
    <Notice tone="urgent" icon="phone">
      <p>
        <strong>{t('help.emergency.call', { number })}</strong>
      </p>
      {row === null && !(loading && country !== null) && (
        <p>
          {country === null
            ? t('help.emergency.where')
            : t(failed ? 'help.emergency.unread' : 'help.emergency.unknown', {
                country: countryName(country, t.language),
              })}
        </p>
      )}
      <Row>
        {row !== null && <CopyButton text={row.call} label={t('help.copy.number', { number: row.call })} />}
        {onMore !== undefined &&
          (row === null ? (
            <Button size="small" onPress={onMore}>
              {t('help.emergency.more')}
            </Button>
          ) : (
            <LinkButton onPress={onMore}>{t('help.emergency.more')}</LinkButton>
          ))}
      </Row>
    </Notice>
  );
}
