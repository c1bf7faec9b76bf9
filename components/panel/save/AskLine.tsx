import { useId } from 'preact/hooks';
import { Button } from '../../ui/Button';
import { Card, Row, Stack } from '../../ui/Layout';
import { useWords } from '../../words';

/** The one line before the first save of a subject. Nothing has been taken while it is on screen. */
export function AskLine({ onNo, onYes }: { readonly onNo: () => void; readonly onYes: () => void }) {
  const t = useWords();
  const id = useId();
  return (
    <Card>
      <div role="group" aria-labelledby={id}>
        <Stack>
          <p id={id}>
            <strong>{t('save.ask.line')}</strong>
          </p>
          <Row fill>
            <Button kind="primary" onPress={onNo}>
              {t('save.ask.no')}
            </Button>
            <Button onPress={onYes}>{t('save.ask.yes')}</Button>
          </Row>
          <p class="soft">{t('save.ask.nothing-yet')}</p>
        </Stack>
      </div>
    </Card>
  );
}
