import { useState } from 'preact/hooks';
import type { Profile } from '../../../lib/package/choose/package-request';
import type { ChangeOf } from '../../../lib/domain/change';
import { useServices } from '../../services';
import { Button } from '../../ui/Button';
import { Row, Stack, ViewTitle } from '../../ui/Layout';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';
import { sizeWords } from '../item/record-words';
import { FileDigest } from '../shared/FileDigest';
import { ShortNumber } from '../shared/ShortNumber';
import { ChangeTrouble } from '../../shared/ChangeTrouble';
import { useChange } from '../../shared/use-change';
import type { MadePackage } from './packaging';
import { Receipt } from './Receipt';

interface HandOverReadyProps {
  readonly made: MadePackage;
  readonly caseId: string;
  readonly profile: Profile;
  readonly onBack: () => void;
}

/** What the log may say of a file: that the browser was asked to keep it, and that the person gave it. Whether it was kept nobody here can see. */
type Known = ChangeOf<'note-hand-over'>['what'];

/** The file is made. The log notes what is known of it, and lets the person say that they gave it. */
export function HandOverReady({ made, caseId, profile, onBack }: HandOverReadyProps) {
  const t = useWords();
  const { shell } = useServices();
  const { state, run } = useChange();
  const [noted, setNoted] = useState<'nothing' | Known>('nothing');
  const [receipt, setReceipt] = useState(false);
  async function note(what: Known): Promise<void> {
    const done = await run({
      kind: 'note-hand-over',
      what,
      caseId,
      itemIds: [...made.itemIds],
      profile,
      packageNumber: made.number,
      packageSha256: made.sha256,
      fileSha256: made.fileSha256,
    });
    if (done !== null) setNoted(what);
  }
  async function keep(): Promise<void> {
    shell.download(made.name, made.file);
    // The same file kept twice is one file.
    if (noted === 'nothing') await note('file-asked');
  }
  if (receipt)
    return (
      <Receipt
        made={made}
        items={made.itemIds.length}
        profile={profile}
        onBack={() => {
          setReceipt(false);
        }}
      />
    );
  return (
    <Stack>
      <ViewTitle>{t('library.ready.title')}</ViewTitle>
      <p>
        <span class="mono">{made.name}</span>, {sizeWords(t, made.file.size)}
      </p>
      <Notice tone="caution">
        <p>{t('library.hand.plain')}</p>
      </Notice>
      <p>{t('library.ready.start')}</p>
      <ShortNumber title={t('library.number.title')} number={made.number}>
        <p>{t('library.ready.number-why')}</p>
        <p>{t('library.ready.number-shows')}</p>
        <div>
          <Button
            onPress={() => {
              setReceipt(true);
            }}
          >
            {t('library.receipt.open')}
          </Button>
        </div>
      </ShortNumber>
      <FileDigest title={t('library.ready.digest')} sha256={made.fileSha256}>
        <p>{t('library.ready.digest-why')}</p>
      </FileDigest>
      <ChangeTrouble state={state} />
      {noted !== 'nothing' && (
        <Notice icon="check" live>
          <p>{t('library.ready.noted')}</p>
          <p>{t(noted === 'file-asked' ? 'library.ready.asked' : 'library.ready.given')}</p>
          {noted === 'file-asked' && <p>{t('library.ready.where')}</p>}
        </Notice>
      )}
      {noted === 'file-asked' && (
        <Stack gap="tight">
          <p>{t('library.ready.give-why')}</p>
          <div>
            <Button
              onPress={() => {
                void note('handed-over');
              }}
            >
              {t('library.ready.give')}
            </Button>
          </div>
        </Stack>
      )}
      <Row>
        <Button
          kind="primary"
          onPress={() => {
            void keep();
          }}
        >
          {t('library.ready.keep')}
        </Button>
        <Button onPress={onBack}>{t('library.back')}</Button>
      </Row>
    </Stack>
  );
}
