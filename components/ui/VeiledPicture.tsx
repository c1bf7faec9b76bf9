import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../words';
import { Button } from './Button';
import { Stack } from './Layout';

/**
 * A stored picture: small, grey and blurred until the person uncovers it, and covered again by the same press.
 * `name` says what it is (kind, account, time), never what it shows. The temporary address is given back when it is gone.
 * While `bytes` are null its place is kept, so that nothing below moves away from under a press.
 */
export function VeiledPicture({
  bytes,
  type,
  name,
}: {
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  readonly type: string;
  readonly name: string;
}) {
  const t = useWords();
  const [address, setAddress] = useState<string | null>(null);
  const [covered, setCovered] = useState(true);
  useEffect(() => {
    if (bytes === null) return undefined;
    const made = URL.createObjectURL(new Blob([bytes], { type }));
    setAddress(made);
    return () => {
      URL.revokeObjectURL(made);
    };
  }, [bytes, type]);
  return (
    <Stack gap="tight">
      <div class="veil" data-covered={covered ? '' : undefined}>
        {address !== null && (
          <img
            src={address}
            alt={t(covered ? 'common.picture.covered' : 'common.picture.shown', { name })}
            draggable={false}
          />
        )}
      </div>
      <div>
        <Button
          size="small"
          disabled={address === null}
          pressed={!covered}
          onPress={() => {
            setCovered(!covered);
          }}
        >
          {t('common.picture.show')}
        </Button>
      </div>
    </Stack>
  );
}
