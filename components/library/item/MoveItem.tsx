import { useState } from 'preact/hooks';
import type { OpenedItem } from '../../../lib/app/ports';
import { useServices } from '../../services';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Field';
import { Stack } from '../../ui/Layout';
import { useWords } from '../../words';
import { withDependents } from '../case/with-dependents';
import { caseName } from '../../shared/case-name';
import { ChangeTrouble } from '../shared/ChangeTrouble';
import { Failed, Loading } from '../shared/Failed';
import { useChange } from '../../shared/use-change';
import { useLoaded } from '../../shared/use-loaded';

/** The choice that opens a new case. */
const NEW_CASE = 'new';

/** Puts an item, with its later notes, into another case. */
export function MoveItem({
  opened,
  onMoved,
}: {
  readonly opened: OpenedItem;
  readonly onMoved: (caseId: string) => void;
}) {
  const t = useWords();
  const { cases } = useServices();
  const { state, run } = useChange();
  const [into, setInto] = useState(NEW_CASE);
  const [loaded, reload] = useLoaded(() => cases.listCases(), cases.version.value, ['cases']);
  if (loaded.kind === 'loading') return <Loading />;
  if (loaded.kind === 'failed') return <Failed reason={loaded.reason} onRetry={reload} />;
  const others = loaded.value.filter((summary) => summary.case.id !== opened.caseId);

  async function move(): Promise<void> {
    const timeline = await cases.timeline(opened.caseId);
    // Where the case cannot be read, the item goes alone; its notes stay with the case and are not lost.
    const logIds = timeline.ok ? withDependents(timeline.value.entries, new Set([opened.record.id])).logIds : [];
    // Two steps that are each whole by themselves: if the second one is refused, the item stands safely in a case of its own.
    const split = await run({
      kind: 'split-case',
      caseId: opened.caseId,
      itemIds: [opened.record.id],
      logIds: [...logIds],
      name: '',
    });
    const made = split?.caseId ?? null;
    if (made === null) return;
    if (into === NEW_CASE) {
      onMoved(made);
      return;
    }
    const merged = await run({ kind: 'merge-cases', from: made, into });
    onMoved(merged === null ? made : into);
  }
  return (
    <Stack>
      <Select
        label={t('library.move.into')}
        value={into}
        options={[
          { value: NEW_CASE, label: t('library.move.new') },
          ...others.map((summary) => ({ value: summary.case.id, label: caseName(t, summary.case) })),
        ]}
        onChange={setInto}
      />
      <ChangeTrouble state={state} />
      <div>
        <Button
          disabled={state.kind === 'busy'}
          onPress={() => {
            void move();
          }}
        >
          {t('library.move.do')}
        </Button>
      </div>
    </Stack>
  );
}
