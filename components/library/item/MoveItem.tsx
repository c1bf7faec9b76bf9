import { useState } from 'preact/hooks';
import type { OpenedItem } from '../../../lib/app/vault-port';
import { useServices } from '../../services';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Field';
import { Stack } from '../../ui/Layout';
import { useWords } from '../../words';
import { caseName } from '../../shared/case-name';
import { ChangeTrouble } from '../../shared/ChangeTrouble';
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
    const moved = await run({
      kind: 'move-item',
      itemId: opened.record.id,
      into: into === NEW_CASE ? null : into,
    });
    if (moved !== null) onMoved(moved.caseId ?? into);
  }
  return (
    <Stack>
      <Select
        label={t('library.move.into')}
        value={into}
        options={[
          { value: NEW_CASE, label: t('library.move.new') },
          ...others.map((summary) => ({ value: summary.case.id, label: caseName(t, summary.case, summary.affected) })),
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
