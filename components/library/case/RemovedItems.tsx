import { useServices } from '../../services';
import { Stack } from '../../ui/Layout';
import { useWords } from '../../words';
import { WithheldItem } from '../item/WithheldItem';
import { Failed, Loading } from '../shared/Failed';
import { Phrase } from '../shared/Phrase';
import { shownParagraphs } from '../../shared/shown-text';
import { useLoaded } from '../../shared/use-loaded';
import { removalsOf } from './removals';

/** What was deleted or put away in this case: that it happened and when, nothing of what it was. What is put away can be deleted here. */
export function RemovedItems({ caseId }: { readonly caseId: string }) {
  const t = useWords();
  const { cases } = useServices();
  const [loaded, reload] = useLoaded(() => cases.custody(), cases.version.value, [caseId]);
  if (loaded.kind === 'loading') return <Loading />;
  if (loaded.kind === 'failed') return <Failed reason={loaded.reason} onRetry={reload} />;
  const removals = removalsOf(loaded.value, caseId);
  if (removals.length === 0) return <p class="soft">{t('library.removed.none')}</p>;
  return (
    <ol class="timeline" role="list">
      {removals.map((removal) => (
        <li key={removal.itemId} class="timeline-line">
          <Stack gap="tight">
            <p>
              <Phrase
                words={t(removal.afterPutAway ? 'library.line.deleted-put-away' : `library.line.${removal.state}`)}
              />
            </p>
            {removal.why !== '' && (
              <p class="lib-written" dir="auto">
                {shownParagraphs(removal.why, 500)}
              </p>
            )}
            <p class="soft">{t.date(removal.utc, 'both')}</p>
            {removal.state === 'withheld' && <WithheldItem itemId={removal.itemId} onDeleted={() => undefined} />}
          </Stack>
        </li>
      ))}
    </ol>
  );
}
