import { useId } from 'preact/hooks';
import { askedAbout, type AnsweredNo, type NotUnder18 } from '../../../lib/domain/under-18';
import type { PageReport } from '../../../lib/domain/page-report';
import { Button } from '../../ui/Button';
import { Card, Row, Stack } from '../../ui/Layout';
import { useWords } from '../../words';

interface AskLineProps {
  /** What is asked about; null where the page cannot be read. */
  readonly report: PageReport | null;
  readonly onNo: (answer: AnsweredNo) => void;
  readonly onYes: () => void;
}

/**
 * The one line before a save: does anything of this show someone under 18 in a sexual way? Nothing has been taken while it is on screen.
 * The only place in Beside that makes an answer "no"; without one nothing of a page is saved.
 */
export function AskLine({ report, onNo, onYes }: AskLineProps) {
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
            <Button
              kind="primary"
              onPress={() => {
                onNo(askedAbout(report) as AnsweredNo);
              }}
            >
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

/** Binds an answer to one save, which carries it on to where the page is read. */
export function forOneSave({ identity, address, commentsLoaded }: AnsweredNo, itemId: string): NotUnder18 {
  return { itemId, identity, address, commentsLoaded } as NotUnder18;
}
