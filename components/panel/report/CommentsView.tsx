import { PickComment } from '../../guide/PickComment';
import { useServices } from '../../services';
import { Button } from '../../ui/Button';
import { Stack } from '../../ui/Layout';
import { useWords } from '../../words';
import { usePanel } from '../panel-context';
import { subjectKey } from '../subject/subject';
import { pickedOf, tickedOf } from '../save/subject-memory';
import { NeedsPage } from './NeedsPage';
import { TickedBar } from './TickedBar';

/** Picks the comment that guide and save are about, takes the choice back, or ticks several for one save. */
export function CommentsView() {
  const t = useWords();
  const { nav, session } = usePanel();
  const { page } = useServices();
  // The list is of the page beside the panel, whichever one the view was opened on: what is chosen in it is chosen there.
  const subject = subjectKey(page.state.value);
  return (
    <NeedsPage title={t('panel.title.pick-comment')}>
      {() => {
        const ticked = tickedOf(session, subject);
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
                if (session.ticked.value !== null) session.ticked.value = { ...session.ticked.value, forSave: false };
                nav.back();
              }}
              ticked={ticked}
              onGrown={(comments, among) => {
                if (session.ticked.value !== null) session.ticked.value = { ...session.ticked.value, comments, among };
              }}
              onTicked={(comments, among) => {
                session.ticked.value = { subject, comments, among, forSave: comments.size > 0 };
              }}
            />
            {ticked.size > 0 && (
              <TickedBar
                ticked={ticked}
                onSave={() => {
                  if (session.ticked.value !== null) session.ticked.value = { ...session.ticked.value, forSave: true };
                  nav.open({ kind: 'save' });
                }}
                onNone={() => {
                  session.ticked.value = null;
                }}
              />
            )}
          </Stack>
        );
      }}
    </NeedsPage>
  );
}
