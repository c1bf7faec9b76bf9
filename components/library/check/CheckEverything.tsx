import { useEffect, useRef, useState } from 'preact/hooks';
import type { VaultFailure } from '../../../lib/app/vault-port';
import { useServices, type CasesService } from '../../services';
import { FailureWords } from '../../shared/FailureWords';
import { Button, LinkButton } from '../../ui/Button';
import { Progress, Stack, ViewTitle } from '../../ui/Layout';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';
import { useLibrary } from '../library-context';
import { ContentFindings } from './ContentFindings';
import { checkAll, timesBegunAnew, timesOfGaps, type BegunAnew, type CheckReport } from './check-all';

type Custody = Awaited<ReturnType<CasesService['checkCustody']>>;
type Content = Awaited<ReturnType<CasesService['checkContent']>>;
type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy'; readonly report: CheckReport | null }
  | { readonly kind: 'failed'; readonly reason: VaultFailure }
  | {
      readonly kind: 'done';
      readonly report: CheckReport;
      readonly custody: Custody;
      readonly content: Content;
      readonly begunAnew: readonly BegunAnew[];
      readonly gaps: readonly string[];
    };

/** Checks every item and the log, with progress, and says in words what was found. */
export function CheckEverything() {
  const t = useWords();
  const { cases, shell } = useServices();
  const { go } = useLibrary();
  const [state, setState] = useState<State>({ kind: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(
    () => () => {
      running.current?.abort();
    },
    [],
  );

  async function start(): Promise<void> {
    const stop = new AbortController();
    running.current = stop;
    setState({ kind: 'busy', report: null });
    const result = await checkAll(
      cases,
      (report) => {
        setState({ kind: 'busy', report });
      },
      stop.signal,
    );
    if (!result.ok) {
      running.current = null;
      setState({ kind: 'failed', reason: result.reason });
      return;
    }
    const [custody, content, log] = [await cases.checkCustody(), await cases.checkContent(), await cases.custody()];
    running.current = null;
    setState({
      kind: 'done',
      report: result.value,
      custody,
      content,
      begunAnew: log.ok ? timesBegunAnew(log.value) : [],
      gaps: log.ok ? timesOfGaps(log.value) : [],
    });
    if (!result.value.stopped)
      await cases.change({
        id: shell.newId(),
        kind: 'note-check',
        detail: `items ${String(result.value.done)}, unchanged ${String(result.value.unchanged)}, log ${custody.ok ? custody.value.problem : custody.reason}${content.ok && content.value.missing.length > 0 ? `, missing ${String(content.value.missing.length)}` : ''}`,
      });
  }
  const busy = state.kind === 'busy';
  return (
    <Stack gap="wide">
      <Stack>
        <ViewTitle>{t('library.check.all-title')}</ViewTitle>
        <p>{t('library.check.explain')}</p>
        {busy && (
          <Progress
            label={t('library.check.progress', {
              done: t.number(state.report?.done ?? 0),
              total: t.number(state.report?.total ?? 0),
            })}
            value={state.report === null ? 0 : state.report.done / Math.max(1, state.report.total)}
          />
        )}
        {state.kind === 'failed' && (
          <Notice tone="caution" live>
            <p>{t('library.check.failed')}</p>
            <FailureWords reason={state.reason} />
          </Notice>
        )}
        {state.kind === 'done' && (
          <CheckFindings
            report={state.report}
            custody={state.custody}
            content={state.content}
            begunAnew={state.begunAnew}
            gaps={state.gaps}
            onOpen={(itemId) => {
              go({ view: 'item', itemId });
            }}
          />
        )}
        <div>
          {busy ? (
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
              onPress={() => {
                void start();
              }}
            >
              {t('library.check.start')}
            </Button>
          )}
        </div>
      </Stack>
      <section class="stack">
        <h2>{t('library.verify.title')}</h2>
        <p>{t('library.verify.explain')}</p>
        <div>
          <Button
            onPress={() => {
              go({ view: 'verify' });
            }}
          >
            {t('library.verify.open')}
          </Button>
        </div>
      </section>
    </Stack>
  );
}

function CheckFindings({
  report,
  custody,
  content,
  begunAnew,
  gaps,
  onOpen,
}: {
  readonly report: CheckReport;
  readonly custody: Custody;
  readonly content: Content;
  readonly begunAnew: readonly BegunAnew[];
  readonly gaps: readonly string[];
  readonly onOpen: (itemId: string) => void;
}) {
  const t = useWords();
  const troubled = report.found.length + report.unreadable;
  return (
    <Stack>
      {report.stopped && (
        <Notice tone="plain" live>
          <p>{t('library.check.stopped', { done: t.number(report.done), total: t.number(report.total) })}</p>
        </Notice>
      )}
      {report.total === 0 && troubled === 0 && report.newer === 0 ? (
        <Notice tone="plain" live>
          <p>{t('library.check.nothing')}</p>
        </Notice>
      ) : (
        <Notice tone={troubled === 0 ? 'calm' : 'caution'} icon={troubled === 0 ? 'check' : 'caution'} live>
          <p>{t.count('library.check.fine', report.unchanged)}</p>
          {troubled > 0 && <p>{t.count('library.check.troubled', troubled)}</p>}
        </Notice>
      )}
      {report.newer > 0 && (
        <Notice tone="caution">
          <p>{t.count('library.newer', report.newer)}</p>
        </Notice>
      )}
      {report.found.length > 0 && (
        <ul class="lib-bullets">
          {report.found.map((check) => (
            <li key={check.itemId}>
              <LinkButton
                onPress={() => {
                  onOpen(check.itemId);
                }}
              >
                {t(check.state === 'changed' ? 'library.check.one-changed' : 'library.check.one-unreadable')}
              </LinkButton>
              {check.names.length > 0 && <span class="soft"> {check.names.join(', ')}</span>}
            </li>
          ))}
        </ul>
      )}
      <CustodyResult custody={custody} />
      {content.ok && <ContentFindings content={content.value} />}
      {gaps.map((utc) => (
        <Notice key={utc} tone="caution">
          <p>{t('library.log.gap', { when: t.date(utc, 'both') })}</p>
        </Notice>
      ))}
      {begunAnew.map(({ lost, utc }) => (
        <Notice key={utc} tone="caution">
          <p>{t(`library.log.after-loss.${lost}`, { when: t.date(utc) })}</p>
        </Notice>
      ))}
    </Stack>
  );
}

/** The log in plain words. */
function CustodyResult({ custody }: { readonly custody: Custody }) {
  const t = useWords();
  if (!custody.ok)
    return (
      <Notice tone="caution">
        <p>{t('library.log.unreadable')}</p>
        <FailureWords reason={custody.reason} />
      </Notice>
    );
  const { problem, links, at } = custody.value;
  if (problem === 'none')
    return (
      <Notice icon="check">
        <p>{t.count('library.log.whole', links)}</p>
      </Notice>
    );
  return (
    <Notice tone="caution">
      <p>{t(`library.log.${problem}`, { at: at === null ? '?' : t.number(at) })}</p>
      {problem === 'note-differs' && <p>{t('library.log.note-question')}</p>}
      <p>{t('library.log.what-now')}</p>
    </Notice>
  );
}
