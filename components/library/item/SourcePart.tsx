import { SnapshotViewer } from '../../snapshot/SnapshotViewer';
import { Failed, Loading } from '../shared/Failed';
import { asText, usePart } from './use-part';

/** The stored source of the page, shown in the sandbox. */
export function SourcePart({
  itemId,
  name,
  title,
}: {
  readonly itemId: string;
  readonly name: string;
  readonly title: string;
}) {
  const [loaded, reload] = usePart(itemId, name);
  if (loaded.kind === 'loading') return <Loading />;
  if (loaded.kind === 'failed') return <Failed reason={loaded.reason} onRetry={reload} />;
  return <SnapshotViewer source={asText(loaded.value)} name={title} />;
}
