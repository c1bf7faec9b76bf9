import { useServices } from '../../services';
import { LazyCopyFaults } from '../frame/Lazy';
import { Button } from '../../ui/Button';
import { Row } from '../../ui/Layout';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';

/** The page beside the panel could not be looked at, because of a fault of Beside: said plainly, with a way to try again. */
export function PageBroken() {
  const t = useWords();
  const { page } = useServices();
  return (
    <Notice tone="caution" live>
      <p>{t('panel.state.broken')}</p>
      <Row>
        <Button
          size="small"
          onPress={() => {
            void page.refresh();
          }}
        >
          {t('common.broken.again')}
        </Button>
      </Row>
      <LazyCopyFaults />
    </Notice>
  );
}
