import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/Button';
import { Progress, Stack, ViewTitle } from '../../ui/Layout';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';
import type { PackageCheck } from '../hand-over/packaging';
import { useLibrary } from '../library-context';

type State = { readonly kind: 'idle' } | { readonly kind: 'busy'; readonly done: number } | { readonly kind: 'done'; readonly name: string; readonly check: PackageCheck };

/** Checks a file somebody handed over: by choosing it or dropping it here. It is read on this computer and changed in no way. */
export function VerifyPackage() {
  const t = useWords();
  const { packaging } = useLibrary();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const [over, setOver] = useState(false);
  const id = useId();
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => { running.current?.abort(); }, []);

  async function verify(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    running.current?.abort();
    const stop = new AbortController();
    running.current = stop;
    setState({ kind: 'busy', done: 0 });
    const check = await packaging.verify(file, (done) => { if (!stop.signal.aborted) setState({ kind: 'busy', done }); }, stop.signal).catch((): PackageCheck => ({ state: 'not-a-package' }));
    if (running.current !== stop) return;
    running.current = null;
    setState(stop.signal.aborted ? { kind: 'idle' } : { kind: 'done', name: file.name, check });
  }
  return (
    <Stack>
      <ViewTitle>{t('library.verify.title')}</ViewTitle>
      <p>{t('library.verify.explain')}</p>
      <div
        class="lib-drop"
        data-over={over ? '' : undefined}
        onDragOver={(event) => { event.preventDefault(); setOver(true); }}
        onDragLeave={() => { setOver(false); }}
        onDrop={(event) => { event.preventDefault(); setOver(false); void verify(event.dataTransfer?.files[0]); }}
      >
        <label for={id} class="lib-strong">{t('library.verify.choose')}</label>
        <input id={id} type="file" accept=".zip,application/zip" class="input" onChange={(event) => { void verify(event.currentTarget.files?.[0]); }} />
        <p class="soft">{t('library.verify.drop')}</p>
      </div>
      {state.kind === 'busy' && <><Progress label={t('library.verify.busy')} value={state.done} /><div><Button onPress={() => { running.current?.abort(); }}>{t('library.stop')}</Button></div></>}
      {state.kind === 'done' && <VerifyResult name={state.name} check={state.check} />}
      <p class="soft">{t('library.verify.meaning')}</p>
    </Stack>
  );
}

function VerifyResult({ name, check }: { readonly name: string; readonly check: PackageCheck }) {
  const t = useWords();
  const file = <p class="soft"><bdi>{name}</bdi></p>;
  if (check.state === 'unchanged') return <Notice icon="check" live><p>{t.count('library.verify.unchanged', check.files)}</p>{file}</Notice>;
  if (check.state === 'empty' || check.state === 'not-a-package') return <Notice tone="caution" live><p>{t(`library.verify.${check.state}`)}</p>{file}</Notice>;
  return (
    <Notice tone="caution" live>
      <p>{t('library.verify.differs')}</p>
      {file}
      <Names title={t('library.verify.changed')} names={check.changed} />
      <Names title={t('library.verify.missing')} names={check.missing} />
      <Names title={t('library.verify.extra')} names={check.extra} />
    </Notice>
  );
}

function Names({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return <div><p class="lib-strong">{title}</p><ul class="lib-bullets mono">{names.map((name) => <li key={name}><bdi dir="ltr">{name}</bdi></li>)}</ul></div>;
}
