import { useServices } from '../../services';
import { useWords } from '../../words';
import { Failed, Loading } from '../shared/Failed';
import { useLoaded } from '../../shared/use-loaded';

/** What was done with this item and when, from the log that is only ever added to. */
export function ItemCustody({ itemId }: { readonly itemId: string }) {
  const t = useWords();
  const { cases } = useServices();
  const [loaded, reload] = useLoaded(() => cases.custody(), cases.version.value, ['custody']);
  if (loaded.kind === 'loading') return <Loading />;
  if (loaded.kind === 'failed') return <Failed reason={loaded.reason} onRetry={reload} />;
  const lines = loaded.value.flatMap((entry) =>
    entry.body?.itemId === itemId ? [{ sequence: entry.link.sequence, body: entry.body }] : [],
  );
  if (lines.length === 0) return <p class="soft">{t('library.custody.none')}</p>;
  return (
    <ol class="lib-bullets">
      {lines.map(({ sequence, body }) => (
        <li key={sequence}>
          {t.date(body.utc, 'both')}: {t.stored('library.custody', body.action)}
        </li>
      ))}
    </ol>
  );
}
