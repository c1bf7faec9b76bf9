import { useState } from 'preact/hooks';
import type { CaseTimeline } from '../../../lib/domain/case';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { Row, Stack, ViewTitle } from '../../ui/Layout';
import { useWords } from '../../words';
import { ChangeTrouble } from '../../shared/ChangeTrouble';
import { Phrase } from '../shared/Phrase';
import { useChange } from '../../shared/use-change';
import { entryId, timelineLine } from './timeline-line';
import { withDependents } from './with-dependents';

/** How many lines are listed at first and added with "Show more". */
const STEP = 50;

interface SplitCaseProps {
  readonly timeline: CaseTimeline;
  readonly onDone: (newCaseId: string | null) => void;
}

/** Takes some lines of a case out into a new one. */
export function SplitCase({ timeline, onDone }: SplitCaseProps) {
  const t = useWords();
  const { state, run } = useChange();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [name, setName] = useState('');
  const [limit, setLimit] = useState(STEP);
  const moved = withDependents(timeline.entries, ticked);
  const nothing = ticked.size === 0;
  function tick(id: string, on: boolean): void {
    const next = new Set(ticked);
    if (on) next.add(id);
    else next.delete(id);
    setTicked(next);
  }
  async function split(): Promise<void> {
    const answer = await run({
      kind: 'split-case',
      caseId: timeline.case.id,
      itemIds: [...moved.itemIds],
      logIds: [...moved.logIds],
      name: name.trim(),
    });
    if (answer !== null) onDone(answer.caseId ?? answer.id);
  }
  return (
    <Stack>
      <ViewTitle>{t('library.split.title')}</ViewTitle>
      <p>{t('library.split.explain')}</p>
      <fieldset>
        <legend class="visually-hidden">{t('library.split.choose')}</legend>
        <ul class="card-list" role="list">
          {timeline.entries.slice(0, limit).map((entry) => {
            const id = entryId(entry);
            const line = timelineLine(t, entry);
            return (
              <li key={id}>
                <label class="check lib-check-row">
                  <input
                    autocomplete="off"
                    type="checkbox"
                    checked={ticked.has(id)}
                    onChange={(event) => {
                      tick(id, event.currentTarget.checked);
                    }}
                  />
                  <span class="stack" data-gap="tight">
                    <span>
                      <Phrase words={line.sentence} values={line.values} />
                    </span>
                    {line.words !== '' && <bdi class="lib-two-lines">{line.words}</bdi>}
                    <span class="soft">{line.about.join(' · ')}</span>
                  </span>
                </label>
              </li>
            );
          })}
        </ul>
      </fieldset>
      {timeline.entries.length > limit && (
        <Button
          wide
          onPress={() => {
            setLimit(limit + STEP);
          }}
        >
          {t('library.more')}
        </Button>
      )}
      <Field label={t('library.split.name')} hint={t('library.optional')} limit={200} value={name} onChange={setName} />
      <p role="status" id="lib-split-count">
        {nothing ? t('library.split.none') : t.count('library.split.count', moved.itemIds.length + moved.logIds.length)}
        {moved.along > 0 ? ` ${t('library.split.along')}` : ''}
      </p>
      <ChangeTrouble state={state} />
      <Row>
        <Button
          kind="primary"
          disabled={nothing || state.kind === 'busy'}
          describedBy="lib-split-count"
          onPress={() => {
            void split();
          }}
        >
          {t('library.split.do')}
        </Button>
        <Button
          onPress={() => {
            onDone(null);
          }}
        >
          {t('library.form.cancel')}
        </Button>
      </Row>
    </Stack>
  );
}
