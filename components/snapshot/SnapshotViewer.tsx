import { useMemo } from 'preact/hooks';
import { Notice } from '../ui/Notice';
import { useWords } from '../words';
import { SNAPSHOT_LIMIT, snapshotDocument } from './snapshot-document';
import './snapshot.css';

/**
 * The stored page, to look at. An empty `sandbox`: no script, no form, no window, no access to anything of Beside. Nothing is requested, so
 * whoever owns the page does not learn that somebody looks. Shown without pictures and scripts, and it says so.
 */
export function SnapshotViewer({ source, name }: { readonly source: string; readonly name: string }) {
  const t = useWords();
  const tooLong = source.length > SNAPSHOT_LIMIT;
  const shown = useMemo(() => (tooLong ? null : snapshotDocument(source)), [source, tooLong]);
  return (
    <div class="stack">
      <Notice tone="plain">
        <p>{t(tooLong ? 'library.snapshot.too-long' : 'library.snapshot.how')}</p>
      </Notice>
      {shown !== null && (
        <iframe
          class="snapshot-frame"
          sandbox=""
          srcdoc={shown}
          title={t('library.snapshot.title', { name })}
          referrerpolicy="no-referrer"
        />
      )}
    </div>
  );
}
