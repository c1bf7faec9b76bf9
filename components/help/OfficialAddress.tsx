import { useServices } from '../services';
import { LinkButton } from '../ui/Button';
import { useWords } from '../words';

/** An outside address: opens in a new tab, only on a press; the address itself is readable, so that nobody opens it blindly. */
export function OfficialAddress({
  address,
  words,
  bare,
}: {
  readonly address: string;
  readonly words?: string;
  /** The words already name the place. */
  readonly bare?: boolean;
}) {
  const t = useWords();
  const { shell } = useServices();
  const host = readable(address);
  return (
    <p>
      <LinkButton
        onPress={() => {
          shell.openOfficial(address);
        }}
      >
        {words ?? t('help.open', { host })}
      </LinkButton>
      {words !== undefined && bare !== true && (
        <span class="soft">
          {' '}
          <bdi dir="ltr">{host}</bdi>
        </span>
      )}
    </p>
  );
}

function readable(address: string): string {
  return address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
}
