import { Stack } from '../../ui/Layout';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';
import { DeleteItem } from './DeleteItem';

/** An item that must not be kept: it is put away already; what can be done next. */
export function WithheldItem({ itemId, onDeleted }: { readonly itemId: string; readonly onDeleted: () => void }) {
  const t = useWords();
  return (
    <Stack>
      <Notice tone="caution">
        <p>{t('library.withheld.state')}</p>
        <p>{t('library.withheld.laws')}</p>
      </Notice>
      <DeleteItem itemId={itemId} onDeleted={onDeleted} />
    </Stack>
  );
}
