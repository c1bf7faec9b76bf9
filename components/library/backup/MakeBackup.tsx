import { useEffect, useRef, useState } from 'preact/hooks';
import { useServices } from '../../services';
import { ChangeTrouble } from '../../shared/ChangeTrouble';
import { FailureWords } from '../../shared/FailureWords';
import { useChange } from '../../shared/use-change';
import { useLoaded } from '../../shared/use-loaded';
import { Button } from '../../ui/Button';
import { Check } from '../../ui/Field';
import { Progress, Row, Stack } from '../../ui/Layout';
import { Notice } from '../../ui/Notice';
import { SecretField } from '../../ui/SecretField';
import { useWords } from '../../words';
import { sizeWords } from '../item/record-words';
import { Loading } from '../shared/Failed';
import { BackupTrouble } from './BackupTrouble';
import type { Backups, MadeBackup } from './backups';
import { RecoveryKey } from './RecoveryKey';
import { useBackupWork } from './use-backup-work';

/** Shortest passphrase that is taken. */
const SHORTEST = 12;

/** Makes a backup: what is in it and what is not, a passphrase twice, then the file. */
export function MakeBackup({ backups }: { readonly backups: Backups }) {
  const t = useWords();
  const { cases } = useServices();
  const [loaded] = useLoaded(() => backups.contents(), cases.version.value, ['backup']);
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [shown, setShown] = useState(false);
  const [tried, setTried] = useState(false);
  const [made, setMade] = useState<{ readonly backup: MadeBackup; readonly recoveryKey: string } | null>(null);
  const work = useBackupWork();
  const isShort = first.length < SHORTEST;
  const differs = first !== second;

  async function make(): Promise<void> {
    setTried(true);
    if (isShort || differs) return;
    const recoveryKey = await backups.newRecoveryKey();
    const backup = await work.run((onProgress, signal) =>
      backups.make({ passphrase: first, recoveryKey }, onProgress, signal),
    );
    if (backup === null) return;
    setMade({ backup, recoveryKey });
    // Nothing of it is needed any more.
    setFirst('');
    setSecond('');
    setTried(false);
  }

  // First: what becomes of the vault meanwhile takes neither the file nor its recovery key away.
  if (made !== null) return <BackupReady made={made.backup} recoveryKey={made.recoveryKey} />;
  if (loaded.kind === 'loading') return <Loading />;
  if (loaded.kind === 'failed')
    return loaded.reason === 'not-found' ? (
      <p>{t('library.backup.nothing')}</p>
    ) : (
      <FailureWords reason={loaded.reason} />
    );
  const { saves, cases: caseCount, lines, withheld } = loaded.value;
  return (
    <Stack>
      <p>{t('library.backup.explain')}</p>
      <ul class="lib-bullets">
        <li>{t.count('library.backup.saves', saves)}</li>
        <li>{t.count('library.backup.cases', caseCount)}</li>
        <li>{t.count('library.backup.lines', lines)}</li>
        {withheld > 0 && <li>{t.count('library.backup.withheld', withheld)}</li>}
        <li>{t('library.backup.not-in')}</li>
      </ul>
      <SecretField
        label={t('library.backup.passphrase')}
        hint={t('library.backup.passphrase-hint')}
        value={first}
        onChange={setFirst}
        shown={shown}
        {...(tried && isShort ? { problem: t('library.backup.too-short') } : {})}
      />
      <SecretField
        label={t('library.backup.again')}
        value={second}
        onChange={setSecond}
        shown={shown}
        {...(tried && !isShort && differs ? { problem: t('library.backup.differs') } : {})}
      />
      <Check label={t('library.backup.show')} checked={shown} onChange={setShown} />
      <p>{t('library.backup.forgotten')}</p>
      {work.state.kind === 'failed' && <BackupTrouble reason={work.state.reason} />}
      {work.state.kind === 'busy' ? (
        <Stack>
          <Progress label={t('library.backup.making')} value={work.state.done} />
          <div>
            <Button onPress={work.stop}>{t('library.stop')}</Button>
          </div>
        </Stack>
      ) : (
        <div>
          <Button
            kind="primary"
            onPress={() => {
              void make();
            }}
          >
            {t('library.backup.make')}
          </Button>
        </div>
      )}
    </Stack>
  );
}

/** The file is made. Whether the browser keeps it nobody here can see: it counts as a backup where the person says that it is there. */
function BackupReady({ made, recoveryKey }: { readonly made: MadeBackup; readonly recoveryKey: string }) {
  const t = useWords();
  const { shell } = useServices();
  const { state, run } = useChange();
  const [kept, setKept] = useState<'no' | 'asked' | 'there'>('no');
  async function there(): Promise<void> {
    const { start, lastEntry } = made;
    if ((await run({ kind: 'note-backup', saves: start.saves, lastEntry })) !== null) setKept('there');
  }
  return (
    <Stack>
      {kept === 'no' && (
        <Notice icon="check" live>
          <p>{t('library.backup.ready')}</p>
        </Notice>
      )}
      <p>
        <span class="mono">{made.name}</span>, {sizeWords(t, made.file.size)}
      </p>
      {<ChangeTrouble state={state} />}
      <Row>
        <Button
          kind="primary"
          onPress={() => {
            shell.download(made.name, made.file);
            if (kept === 'no') setKept('asked');
          }}
        >
          {t('library.backup.keep')}
        </Button>
      </Row>
      {kept === 'asked' && (
        <Notice live>
          <p>{t('library.backup.asked')}</p>
          <p>{t('library.backup.look')}</p>
          <Button
            onPress={() => {
              void there();
            }}
          >
            {t('library.backup.there')}
          </Button>
        </Notice>
      )}
      {kept === 'there' && <Kept />}
      <RecoveryKey value={recoveryKey} />
    </Stack>
  );
}

/** Stands where the button was, and takes the keyboard, whose place was in what went away. */
function Kept() {
  const t = useWords();
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    line.current?.focus();
  }, []);
  return (
    <p ref={line} tabIndex={-1} role="status">
      {t('library.backup.kept')}
    </p>
  );
}
