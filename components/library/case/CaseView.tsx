import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { CaseTimeline, ReportEntry } from '../../../lib/domain/case';
import { useServices } from '../../services';
import { Button, LinkButton } from '../../ui/Button';
import { Row, Stack, ViewTitle } from '../../ui/Layout';
import { useWords } from '../../words';
import type { Route } from '../route';
import { Failed, Loading } from '../shared/Failed';
import { NotShown } from '../shared/NotShown';
import { shownParagraphs } from '../../shared/shown-text';
import { useLoaded } from '../../shared/use-loaded';
import { affectedOf } from '../../../lib/domain/affected-accounts';
import { peopleOf } from '../../../lib/domain/people';
import { AnswerForm } from './AnswerForm';
import { CasePattern, keptActs } from './CasePattern';
import { caseTitle } from './case-title';
import { ContactForm } from './ContactForm';
import { DiaryForm } from './DiaryForm';
import { OnDemand } from '../shared/OnDemand';
import { RemovedItems } from './RemovedItems';
import { WhoseAccounts } from '../whose/WhoseAccounts';
import { platformsWithAccounts } from '../whose/platforms-of';
import { Timeline } from './Timeline';

type Form =
  | { readonly kind: 'none' }
  | { readonly kind: 'diary' }
  | { readonly kind: 'contact' }
  | { readonly kind: 'answer'; readonly report: ReportEntry };

interface CaseViewProps {
  readonly timeline: CaseTimeline;
  readonly go: (route: Route) => void;
}

/** One case: what happened, what was done, what was answered, and what one can add or hand over. */
export function CaseView({ timeline, go }: CaseViewProps) {
  const t = useWords();
  const [form, setForm] = useState<Form>({ kind: 'none' });
  const { case: shown, entries } = timeline;
  const caseId = shown.id;
  const acts = keptActs(timeline);
  const platforms = platformsWithAccounts(timeline);
  const affected = affectedOf(timeline.told, shown.account);
  const top = useRef<HTMLDivElement>(null);
  const close = () => {
    setForm({ kind: 'none' });
    // The form had the focus and goes away: without this the keyboard would start again at the top of the page.
    top.current?.querySelector('h1')?.focus();
  };
  const reports = entries.flatMap((entry) =>
    entry.kind === 'log' && entry.entry.kind === 'report' ? [entry.entry] : [],
  );
  function answer(reportId: string): void {
    const report = reports.find(({ id }) => id === reportId);
    if (report !== undefined) setForm({ kind: 'answer', report });
  }
  return (
    <Stack>
      <div ref={top}>
        <ViewTitle>
          <bdi>{caseTitle(t, shown, peopleOf(acts), affected)}</bdi>
        </ViewTitle>
      </div>
      <Row fill>
        <Button
          kind="primary"
          onPress={() => {
            go({ view: 'hand-over', caseId });
          }}
        >
          {t('library.case.hand-over')}
        </Button>
        <Button
          onPress={() => {
            go({ view: 'sheet', caseId });
          }}
        >
          {t('library.case.print')}
        </Button>
      </Row>
      <CasePattern timeline={timeline} acts={acts} />
      <About label={t('library.describe.people')} words={shown.people} />
      <About label={t('library.describe.impact')} words={shown.impact} />
      <Row>
        <Button
          size="small"
          onPress={() => {
            setForm({ kind: 'diary' });
          }}
        >
          {t('library.case.add-diary')}
        </Button>
        <Button
          size="small"
          onPress={() => {
            setForm({ kind: 'contact' });
          }}
        >
          {t('library.case.add-contact')}
        </Button>
        <Button
          size="small"
          onPress={() => {
            go({ view: 'describe', caseId });
          }}
        >
          {t('library.case.describe')}
        </Button>
      </Row>
      {form.kind === 'diary' && <DiaryForm caseId={caseId} onDone={close} />}
      {form.kind === 'contact' && <ContactForm caseId={caseId} onDone={close} />}
      {form.kind === 'answer' && <AnswerForm key={form.report.id} report={form.report} onDone={close} />}
      <NotShown unreadable={timeline.unreadable} newer={timeline.newer} />
      {entries.length === 0 ? (
        <p class="soft">{t('library.case.empty')}</p>
      ) : (
        <Timeline
          key={caseId}
          entries={entries}
          onOpenItem={(itemId) => {
            go({ view: 'item', itemId });
          }}
          onAnswer={answer}
        />
      )}
      {platforms.length > 0 && (
        <OnDemand title={t('save.whose.title')}>{() => <WhoseAccounts platforms={platforms} />}</OnDemand>
      )}
      <OnDemand title={t('library.removed.title')}>{() => <RemovedItems caseId={caseId} />}</OnDemand>
      <Row>
        <LinkButton
          onPress={() => {
            go({ view: 'split', caseId });
          }}
        >
          {t('library.case.split')}
        </LinkButton>
        <LinkButton
          onPress={() => {
            go({ view: 'merge', caseId });
          }}
        >
          {t('library.case.merge')}
        </LinkButton>
      </Row>
    </Stack>
  );
}

function About({ label, words }: { readonly label: string; readonly words: string }) {
  if (words.trim() === '') return null;
  return (
    <div>
      <h2 class="lib-small-title">{label}</h2>
      <p class="lib-written" dir="auto">
        {shownParagraphs(words, 5_000)}
      </p>
    </div>
  );
}

/** Reads a case and gives it to `children`; says so while reading or when it cannot be opened. */
export function WithTimeline({
  caseId,
  children,
}: {
  readonly caseId: string;
  readonly children: (timeline: CaseTimeline) => ComponentChildren;
}) {
  const { cases } = useServices();
  const [loaded, reload] = useLoaded(() => cases.timeline(caseId), cases.version.value, [caseId]);
  if (loaded.kind === 'loading') return <Loading />;
  if (loaded.kind === 'failed') return <Failed reason={loaded.reason} onRetry={reload} />;
  return <>{children(loaded.value)}</>;
}
