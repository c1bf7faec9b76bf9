import { useState } from 'preact/hooks';
import { affectedOf } from '../../../lib/domain/affected-accounts';
import type { CaseTimeline } from '../../../lib/domain/case';
import { useServices } from '../../services';
import { Stack, ViewTitle } from '../../ui/Layout';
import { RadioGroup } from '../../ui/RadioGroup';
import { useWords } from '../../words';
import { caseName } from '../../shared/case-name';
import { ChangeTrouble } from '../../shared/ChangeTrouble';
import { Failed, Loading } from '../shared/Failed';
import { TwoStep } from '../shared/TwoStep';
import { useChange } from '../../shared/use-change';
import { useLoaded } from '../../shared/use-loaded';

interface MergeCaseProps {
  readonly timeline: Pick<CaseTimeline, 'case' | 'told'>;
  readonly onDone: (intoCaseId: string) => void;
}

/** Puts everything of this case into another one. Explained, and asked twice: it cannot be undone in one press. */
export function MergeCase({ timeline: { case: shown, told }, onDone }: MergeCaseProps) {
  const t = useWords();
  const { cases } = useServices();
  const { state, run } = useChange();
  const [loaded, reload] = useLoaded(() => cases.listCases(), cases.version.value, ['cases']);
  const [into, setInto] = useState<string | null>(null);
  if (loaded.kind === 'loading') return <Loading />;
  if (loaded.kind === 'failed') return <Failed reason={loaded.reason} onRetry={reload} />;
  const others = loaded.value.filter((summary) => summary.case.id !== shown.id);
  const target = others.find((summary) => summary.case.id === into);
  async function merge(): Promise<void> {
    if (target === undefined) return;
    const answer = await run({ kind: 'merge-cases', from: shown.id, into: target.case.id });
    if (answer !== null) onDone(target.case.id);
  }
  return (
    <Stack>
      <ViewTitle>{t('library.merge.title')}</ViewTitle>
      <p>{t('library.merge.explain')}</p>
      {others.length === 0 ? (
        <p>{t('library.merge.no-other')}</p>
      ) : (
        <RadioGroup
          label={t('library.merge.into')}
          value={into}
          options={others.map((summary) => ({
            value: summary.case.id,
            label: caseName(t, summary.case, summary.affected),
            hint: `${t.count('library.case.items', summary.itemCount)} · ${t.date(summary.lastUtc)}`,
          }))}
          onChange={setInto}
        />
      )}
      <ChangeTrouble state={state} />
      {target !== undefined && (
        <TwoStep
          kind="plain"
          open={t('library.merge.open')}
          confirm={t('library.merge.do')}
          disabled={state.kind === 'busy'}
          onConfirm={() => {
            void merge();
          }}
        >
          <p>
            {t('library.merge.sure', {
              from: caseName(t, shown, affectedOf(told, shown.account)),
              into: caseName(t, target.case, target.affected),
            })}
          </p>
          <p>{t('library.merge.after')}</p>
        </TwoStep>
      )}
    </Stack>
  );
}
