import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { MadeHere } from '../../../lib/package/verify/made-here';
import type { Verification } from '../../../lib/package/verify/verify-result';
import { Progress, Stack, ViewTitle } from '../../ui/Layout';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';
import { useLibrary } from '../library-context';
import { FileDigest } from '../shared/FileDigest';
import { ShortNumber } from '../shared/ShortNumber';
import { CompareNumber } from './CompareNumber';
import { MadeHereLine } from './MadeHereLine';
import { VerifyResult } from './VerifyResult';

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy'; readonly done: number }
  /** The file could not be read at all, for example because it was moved meanwhile. */
  | { readonly kind: 'unread' }
  | {
      readonly kind: 'done';
      readonly name: string;
      readonly sha256: string;
      readonly check: Verification;
      /** Null where it is no package that is as it was made. */
      readonly made: MadeHere | null;
    };

/** Checks a file somebody handed over: by choosing it or dropping it here. It is read on this computer and changed in no way. */
export function VerifyPackage() {
  const t = useWords();
  const { packaging } = useLibrary();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const [over, setOver] = useState(false);
  const id = useId();
  // Choosing another file makes the answer about the first one worthless.
  const turn = useRef(0);
  useEffect(
    () => () => {
      turn.current += 1;
    },
    [],
  );

  async function verify(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    turn.current += 1;
    const mine = turn.current;
    const show = (next: State) => {
      if (mine === turn.current) setState(next);
    };
    show({ kind: 'busy', done: 0 });
    try {
      const sha256 = await packaging.digest(file, (done) => {
        show({ kind: 'busy', done: done / 2 });
      });
      const check = await packaging.verify(file, (done) => {
        show({ kind: 'busy', done: 0.5 + done / 2 });
      });
      const made = check.kind === 'unchanged' ? await packaging.madeHere(check) : null;
      show({ kind: 'done', name: file.name, sha256, check, made });
    } catch {
      show({ kind: 'unread' });
    }
  }
  return (
    <Stack>
      <ViewTitle>{t('library.verify.title')}</ViewTitle>
      <p>{t('library.verify.explain')}</p>
      <div
        class="lib-drop"
        data-over={over ? '' : undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => {
          setOver(false);
        }}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void verify(event.dataTransfer?.files[0]);
        }}
      >
        <label for={id} class="lib-strong">
          {t('library.verify.choose')}
        </label>
        <input
          autocomplete="off"
          id={id}
          type="file"
          accept=".zip,application/zip"
          class="input"
          onChange={(event) => {
            void verify(event.currentTarget.files?.[0]);
          }}
        />
        <p class="soft">{t('library.verify.drop')}</p>
      </div>
      {state.kind === 'busy' && <Progress label={t('library.verify.busy')} value={state.done} />}
      {state.kind === 'unread' && (
        <Notice tone="caution" live>
          <p>{t('library.verify.unread')}</p>
        </Notice>
      )}
      {state.kind === 'done' && (
        <>
          <VerifyResult name={state.name} check={state.check} />
          {state.check.kind === 'unchanged' && (
            <>
              {state.made !== null && <MadeHereLine made={state.made} own={state.check.signature === 'own-key'} />}
              {state.check.named !== null && (
                <ShortNumber title={t('library.number.title')} number={state.check.named.number}>
                  <p class="soft">{t('library.verify.number')}</p>
                </ShortNumber>
              )}
              <CompareNumber key={state.sha256} check={state.check} />
            </>
          )}
          <FileDigest title={t('library.verify.digest')} sha256={state.sha256}>
            <p>{t('library.verify.digest-compare')}</p>
          </FileDigest>
        </>
      )}
    </Stack>
  );
}
