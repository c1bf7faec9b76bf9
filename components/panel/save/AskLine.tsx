import { useId } from 'preact/hooks';
import {
  askedAbout,
  askedAboutTab,
  askedComment,
  type AnsweredNo,
  type NotUnder18,
} from '../../../lib/domain/under-18';
import { COMMENT_LIMIT } from '../../../lib/domain/page-limits';
import type { PanelPage } from '../../../lib/domain/page-report';
import type { PageComment } from '../../../lib/domain/subject';
import { Button } from '../../ui/Button';
import { Card, Row, Stack } from '../../ui/Layout';
import { useWords } from '../../words';

interface AskLineProps {
  /** What is asked about. */
  readonly page: Extract<PanelPage, { kind: 'page' | 'forbidden' }>;
  /** The chosen comments and those they were chosen from: all of them were there before it was asked. */
  readonly comments: readonly PageComment[];
  /** "Picture of each" is chosen: it is asked about everything around the comments, too. */
  readonly each: boolean;
  readonly onNo: (answer: AnsweredNo) => void;
  readonly onYes: () => void;
}

/**
 * The one line before a save: does anything of this show someone under 18 in a sexual way? Nothing has been taken while it is on screen.
 * The only place in Beside that makes an answer "no"; without one nothing of a page is saved.
 */
export function AskLine({ page, comments, each, onNo, onYes }: AskLineProps) {
  const t = useWords();
  const id = useId();
  return (
    <Card>
      <div role="group" aria-labelledby={id}>
        <Stack>
          <p id={id}>
            <strong>{t('save.ask.line')}</strong>
          </p>
          {each && <p>{t('save.each.ask')}</p>}
          <Row fill>
            <Button
              kind="primary"
              onPress={() => {
                const about = page.kind === 'page' ? askedAbout(page.report) : askedAboutTab(page.address);
                const known: readonly string[] = comments.map(askedComment);
                onNo({ ...about, comments: known, each } as AnsweredNo);
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

/** Binds an answer to one save, which carries it on to where the page is read. Comments that it was not given for stay out. */
export function forOneSave(
  answer: AnsweredNo,
  itemId: string,
  picked: readonly PageComment[],
  pictureOfEach: boolean,
): NotUnder18 {
  const { identity, address, id } = answer;
  const asked = new Set(answer.comments);
  const comments: readonly string[] = picked.map(askedComment).filter((comment) => asked.has(comment));
  // An answer that was given for the page alone is none for what else a scrolled page shows.
  const around: readonly string[] | null = pictureOfEach && answer.each ? [...asked].slice(0, COMMENT_LIMIT) : null;
  return { itemId, identity, address, id, comments, around } as NotUnder18;
}
