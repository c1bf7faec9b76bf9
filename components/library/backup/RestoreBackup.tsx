import { useId, useState } from 'preact/hooks';
import type { OpenedBackup, Restored } from '../../../lib/domain/backup';
import { fail, ok } from '../../../lib/domain/result';
import { Button, LinkButton } from '../../ui/Button';
import { Check } from '../../ui/Field';
import { Progress, Row, Stack } from '../../ui/Layout';
import { SecretField } from '../../ui/SecretField';
import { useWords } from '../../words';
import { BackupTrouble } from './BackupTrouble';
import type { Backups } from './backups';
import { RestoredWords } from './RestoredWords';
import { useBackupWork } from './use-backup-work';

type Step =
  | { readonly kind: 'choose' }
  | { readonly kind: 'secret'; readonly file: File }
  | { readonly kind: 'ask'; readonly backup: OpenedBackup }
  | { readonly kind: 'done'; readonly restored: Restored };

/** Restores a backup: choose the file, open it, see what it holds before anything changes, then restore. */
export function RestoreBackup({ backups }: { readonly backups: Backups }) {
  const t = useWords();
  const id = useId();
  const [step, setStep] = useState<Step>({ kind: 'choose' });
  const [secret, setSecret] = useState('');
  const [shown, setShown] = useState(false);
  const [byKey, setByKey] = useState(false);
  const work = useBackupWork();
  const busy = work.state.kind === 'busy';

  async function choose(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    setSecret('');
    setStep({ kind: 'choose' });
    const found = await work.run(async () => {
      const fault = await backups.faultOf(file);
      return fault === null ? ok(file) : fail(fault);
    });
    if (found !== null) setStep({ kind: 'secret', file: found });
  }
  async function open(file: File): Promise<void> {
    const opened = await work.run(() => backups.open(file, { kind: byKey ? 'recovery' : 'passphrase', text: secret }));
    if (opened === null) return;
    setSecret('');
    setStep({ kind: 'ask', backup: opened });
  }
  async function restore(backup: OpenedBackup): Promise<void> {
    const restored = await work.run((onProgress, signal) => backups.restore(backup, onProgress, signal));
    if (restored !== null) setStep({ kind: 'done', restored });
  }

  return (
    <Stack>
      <p>{t('library.restore.explain')}</p>
      {step.kind !== 'done' && (
        <div class="field">
          <label for={id}>{t('library.restore.choose')}</label>
          <input
            autocomplete="off"
            id={id}
            type="file"
            class="input"
            onClick={(event) => {
              // Otherwise the browser says nothing where the same file is chosen again.
              event.currentTarget.value = '';
            }}
            onChange={(event) => {
              void choose(event.currentTarget.files?.[0]);
            }}
          />
        </div>
      )}
      {step.kind === 'secret' && (
        <Stack>
          <SecretField
            label={t(byKey ? 'library.backup.recovery' : 'library.backup.passphrase')}
            value={secret}
            onChange={setSecret}
            shown={shown || byKey}
          />
          {!byKey && <Check label={t('library.backup.show')} checked={shown} onChange={setShown} />}
          <Row>
            <Button
              kind="primary"
              disabled={busy || secret === ''}
              onPress={() => {
                void open(step.file);
              }}
            >
              {t('library.restore.open')}
            </Button>
            <LinkButton
              onPress={() => {
                setByKey(!byKey);
                setSecret('');
                work.forget();
              }}
            >
              {t(byKey ? 'library.restore.by-passphrase' : 'library.restore.by-key')}
            </LinkButton>
          </Row>
        </Stack>
      )}
      {step.kind === 'ask' && <Holds backup={step.backup} />}
      {work.state.kind === 'failed' && <BackupTrouble reason={work.state.reason} />}
      {work.state.kind === 'busy' && (
        <Stack>
          <Progress
            label={t(step.kind === 'ask' ? 'library.restore.busy' : 'library.restore.opening')}
            value={work.state.done}
          />
          {step.kind === 'ask' && (
            <div>
              <Button onPress={work.stop}>{t('library.stop')}</Button>
            </div>
          )}
        </Stack>
      )}
      {step.kind === 'ask' && !busy && (
        <div>
          <Button
            kind="primary"
            onPress={() => {
              void restore(step.backup);
            }}
          >
            {t('library.restore.do')}
          </Button>
        </div>
      )}
      {step.kind === 'done' && <RestoredWords restored={step.restored} />}
    </Stack>
  );
}

/** What is in the file. Nothing was changed so far. */
function Holds({ backup: { start } }: { readonly backup: OpenedBackup }) {
  const t = useWords();
  return (
    <Stack>
      <p>{t('library.restore.holds', { when: t.date(start.madeUtc, 'both') })}</p>
      <ul class="lib-bullets">
        <li>{t.count('library.backup.saves', start.saves)}</li>
        <li>{t.count('library.backup.cases', start.cases)}</li>
        <li>{t.count('library.backup.lines', start.lines)}</li>
        {start.withheld > 0 && <li>{t.count('library.backup.withheld', start.withheld)}</li>}
      </ul>
      <p>{t('library.restore.how')}</p>
      <p>{t('library.restore.closed')}</p>
    </Stack>
  );
}
