import { subjectAddress } from '../../../lib/domain/subject-address';
import { useState } from 'preact/hooks';
import { meetsPerson } from '../../../lib/domain/actions-for-target';
import type { ActionKind } from '../../../lib/domain/playbook-acting';
import { useServices } from '../../services';
import { Button } from '../../ui/Button';
import { Stack, ViewTitle } from '../../ui/Layout';
import { useWords } from '../../words';
import { ChangeTrouble } from '../../shared/ChangeTrouble';
import { useChange } from '../../shared/use-change';
import { pickedOf } from '../save/subject-memory';
import { placeName, subjectKey } from '../subject/subject';
import { actOfLine, lastSavedOf, NOBODY, pickedFor } from '../subject/who-acted';
import { usePanel } from '../panel-context';
import type { LineAbout } from '../views';
import { WrittenDone } from '../written/WrittenDone';

/** A mute or block the person did: one line in the case, if they like. */
export function LogAction({ action, of }: { readonly action: ActionKind; readonly of?: LineAbout | undefined }) {
  const t = useWords();
  const { nav, session } = usePanel();
  const { page } = useServices();
  const [about] = useState(() => of?.page ?? page.state.peek());
  const { state, run } = useChange();
  if (state.kind === 'done') return <WrittenDone caseId={state.answer.caseId} />;
  function keep(): void {
    if (about.kind !== 'page') return;
    const subject = subjectKey(about);
    const picked = of === undefined ? pickedOf(session, subject) : pickedFor(of.picked, of.target);
    const saved = lastSavedOf(session, subject, picked);
    void run({
      kind: 'log-action',
      action,
      caseId: session.chosenCase.value?.id ?? saved?.caseId ?? null,
      platform: { id: about.playbook.id, name: placeName(about).slice(0, 100) },
      ...(of === undefined || meetsPerson({ kind: action, target: of.target })
        ? actOfLine(about, picked, of?.target)
        : NOBODY),
      // A comment's own address: the page it stands under is somebody else's.
      address: (picked === null ? subjectAddress(about.report) : picked.cite)?.slice(0, 8_000) ?? null,
    });
  }
  return (
    <Stack>
      <ViewTitle>{t('log.action.title')}</ViewTitle>
      <p class="soft">{t('log.action.about', { what: t(`log.action.${action}`) })}</p>
      <ChangeTrouble state={state} />
      <Button kind="primary" wide disabled={about.kind !== 'page' || state.kind === 'busy'} onPress={keep}>
        {t('log.action.keep')}
      </Button>
      <Button kind="quiet" wide onPress={nav.home}>
        {t('log.report.skip')}
      </Button>
    </Stack>
  );
}
