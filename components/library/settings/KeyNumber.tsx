import { bytesOfBase64 } from '../../../lib/domain/base64';
import { sha256Hex } from '../../../lib/domain/digest';
import { ok } from '../../../lib/domain/result';
import { shortNumber } from '../../../lib/domain/short-number';
import { useServices } from '../../services';
import { FailureWords } from '../../shared/FailureWords';
import { useLoaded } from '../../shared/use-loaded';
import { useWords } from '../../words';
import { Loading } from '../shared/Failed';
import { ShortNumber } from '../shared/ShortNumber';

/** The number of the key that signs here, for the person to tell: whoever checks a file compares it. */
export function KeyNumber() {
  const t = useWords();
  const { cases } = useServices();
  const [loaded] = useLoaded(
    async () => {
      const key = await cases.publicKey();
      if (!key.ok) return key;
      const der = bytesOfBase64(key.value.ed25519Spki);
      return ok(der === null || der.length === 0 ? null : shortNumber('key', await sha256Hex(der)));
    },
    cases.version.value,
    ['key'],
  );
  if (loaded.kind === 'loading') return <Loading />;
  if (loaded.kind === 'failed')
    return loaded.reason === 'not-found' ? <p>{t('library.key.none')}</p> : <FailureWords reason={loaded.reason} />;
  if (loaded.value === null) return <p>{t('library.key.none')}</p>;
  return (
    <ShortNumber title={t('library.key.number')} number={loaded.value}>
      <p class="soft">{t('library.key.why')}</p>
    </ShortNumber>
  );
}
