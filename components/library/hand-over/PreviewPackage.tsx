import { useEffect, useRef, useState } from 'preact/hooks';
import type { CaseTimeline } from '../../../lib/domain/case';
import type { Result } from '../../../lib/domain/result';
import type { PackageFailure } from '../../../lib/package/package-outcome';
import { FailureWords } from '../../shared/FailureWords';
import { Button } from '../../ui/Button';
import { Progress, Row, Stack, ViewTitle } from '../../ui/Layout';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';
import { useLibrary } from '../library-context';
import { Loading } from '../shared/Failed';
import { LeaveOut, type LeftOut } from './LeaveOut';
import type { MadePackage, PackageOrder, PackagePreview } from './packaging';

interface PreviewPackageProps {
  readonly order: Pick<PackageOrder, 'caseId' | 'itemIds' | 'profile'>;
  /** The case, to name parts and lines by. */
  readonly timeline: CaseTimeline;
  readonly onBack: () => void;
  readonly onMade: (made: MadePackage) => void;
}

const NOTHING_CHOSEN: LeftOut = { withhold: [], release: [], cleaned: [], title: null, leaveOutLog: [] };

type Making =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy'; readonly done: number }
  | { readonly kind: 'failed'; readonly reason: PackageFailure };

/** What will be in the file, what of it is about the person, what stays home; then the file is made, and can be stopped. */
export function PreviewPackage({ order: given, timeline, onBack, onMade }: PreviewPackageProps) {
  const t = useWords();
  const { packaging } = useLibrary();
  const [preview, setPreview] = useState<Result<PackagePreview, PackageFailure> | null>(null);
  const [making, setMaking] = useState<Making>({ kind: 'idle' });
  const [left, setLeft] = useState<LeftOut>(NOTHING_CHOSEN);
  const order: PackageOrder = { ...given, ...left };
  const running = useRef<AbortController | null>(null);
  // Leaving the view stops the work: nothing goes on behind somebody's back.
  useEffect(
    () => () => {
      running.current?.abort();
    },
    [],
  );
  useEffect(() => {
    let gone = false;
    packaging.preview(order).then(
      (result) => {
        if (!gone) setPreview(result);
      },
      () => {
        if (!gone) setPreview({ ok: false, reason: 'broken' });
      },
    );
    return () => {
      gone = true;
    };
  }, [left]);

  async function make(): Promise<void> {
    if (running.current !== null) return;
    const stop = new AbortController();
    running.current = stop;
    setMaking({ kind: 'busy', done: 0 });
    const result = await packaging
      .build(
        order,
        (done) => {
          if (!stop.signal.aborted) setMaking({ kind: 'busy', done });
        },
        stop.signal,
      )
      .catch(() => ({ ok: false as const, reason: 'broken' as const }));
    running.current = null;
    if (stop.signal.aborted) setMaking({ kind: 'failed', reason: 'cancelled' });
    else if (result.ok) onMade(result.value);
    else setMaking({ kind: 'failed', reason: result.reason });
  }
  return (
    <Stack>
      <ViewTitle>{t(`library.hand.${order.profile}`)}</ViewTitle>
      {preview === null && <Loading />}
      {preview?.ok === false && (
        <Notice tone="caution" live>
          <PackageTrouble reason={preview.reason} />
        </Notice>
      )}
      {preview?.ok === true && (
        <Stack>
          <Lines title={t('library.preview.contains')} lines={preview.value.contains} />
          <Lines title={t('library.preview.you')} lines={preview.value.aboutYou} />
          <Lines title={t('library.preview.home')} lines={preview.value.staysHome} />
          {making.kind !== 'busy' && (
            <LeaveOut preview={preview.value} timeline={timeline} left={left} onChange={setLeft} />
          )}
          <Notice tone="caution">
            <p>{t('library.hand.plain')}</p>
          </Notice>
        </Stack>
      )}
      {making.kind === 'busy' && <Progress label={t('library.hand.making')} value={making.done} />}
      {making.kind === 'failed' && (
        <Notice tone="caution" live>
          <PackageTrouble reason={making.reason} />
        </Notice>
      )}
      <Row>
        {making.kind === 'busy' ? (
          <Button
            onPress={() => {
              running.current?.abort();
            }}
          >
            {t('library.stop')}
          </Button>
        ) : (
          <Button
            kind="primary"
            disabled={preview?.ok !== true}
            onPress={() => {
              void make();
            }}
          >
            {t('library.hand.make')}
          </Button>
        )}
        {making.kind !== 'busy' && <Button onPress={onBack}>{t('library.back')}</Button>}
      </Row>
    </Stack>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section class="stack" data-gap="tight">
      <h2 class="lib-small-title">{title}</h2>
      <ul class="lib-bullets">
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** Why no package was made, and what to do next. */
function PackageTrouble({ reason }: { readonly reason: PackageFailure }) {
  const t = useWords();
  if (reason === 'no-items' || reason === 'cancelled') return <p>{t(`package.failed.${reason}`)}</p>;
  return <FailureWords reason={reason} lead={t('package.failed.no-file')} />;
}
