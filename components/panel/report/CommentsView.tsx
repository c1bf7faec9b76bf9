import { PickComment } from '../../guide/PickComment';
import { Button } from '../../ui/Button';
import { Stack } from '../../ui/Layout';
import { useWords } from '../../words';
import { usePanel } from '../panel-context';
import { subjectKey } from '../subject/subject';
import { pickedOf } from '../save/subject-memory';
import { NeedsPage } from './NeedsPage';

/** Picks the comment that guide and save are about, or takes the choice back. */
export function CommentsView() {
  const t = useWords();
  const { nav, session } = usePanel();
  return (
    <NeedsPage title={t('panel.title.pick-comment')}>
      {(page) => {
        const subject = subjectKey(page);
        return (
          <Stack>
            {pickedOf(session, subject) !== null && (
              <Button
                wide
                onPress={() => {
                  session.picked.value = null;
                  nav.back();
                }}
              >
                {t('panel.pick.none')}
              </Button>
            )}
            <PickComment
              onPick={(comment, among) => {
                session.picked.value = { subject, comment, among };
                nav.back();
              }}
            />
          </Stack>
        );
      }}
    </NeedsPage>
  );
}
