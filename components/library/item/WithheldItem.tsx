import { HotlineFor } from '../../help/HotlineFor';
import { TAKE_IT_DOWN } from '../../help/take-it-down';
import { useServices } from '../../services';
import { Button } from '../../ui/Button';
import { Disclosure, Stack } from '../../ui/Layout';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';
import { DeleteItem } from './DeleteItem';

/** An item that must not be kept: it is put away already; what can be done next. */
export function WithheldItem({ itemId, onDeleted }: { readonly itemId: string; readonly onDeleted: () => void }) {
  const t = useWords();
  const { shell } = useServices();
  return (
    <Stack>
      <Notice tone="caution">
        <p>{t('library.withheld.state')}</p>
        <p>{t('library.withheld.laws')}</p>
      </Notice>
      <Disclosure title={t('library.withheld.me')}>
        <Stack>
          <p>{t('library.withheld.me-words')}</p>
          <HotlineFor topic="child" start="under-18" />
          <Button
            onPress={() => {
              shell.openOfficial(TAKE_IT_DOWN);
            }}
          >
            {t('library.withheld.me-open')}
          </Button>
        </Stack>
      </Disclosure>
      <DeleteItem itemId={itemId} onDeleted={onDeleted} />
    </Stack>
  );
}
