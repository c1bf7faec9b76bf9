import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Playbook } from '../../../lib/domain/playbook';
import type { Action } from '../../../lib/domain/playbook-acting';
import { doorMarks, markWords, recogniseDoor, type OpenDoor } from '../../../lib/domain/recognise-door';
import { useServices } from '../../services';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';

/** Time between two looks at the window, in milliseconds. */
const LOOK_EVERY = 1_500;

/**
 * Says which door the window on the page is, where its words tell it: a site may lead to the other one than the person chose. `moment`
 * changes whenever the guide saw the page change, so that it is looked at anew.
 */
export function OpenDoorLine({
  playbook,
  kind,
  moment,
}: {
  readonly playbook: Playbook;
  readonly kind: Action['kind'];
  readonly moment: string;
}) {
  const t = useWords();
  const { page, faults } = useServices();
  const marks = useMemo(() => doorMarks(playbook), [playbook]);
  const [open, setOpen] = useState<OpenDoor | null>(null);
  const [look, setLook] = useState(0);
  const beside = page.state.value;
  const readable = beside.kind === 'page' && beside.playbook.id === playbook.id;
  // The site may go from one page of its window to the next without anything that the guide hears of.
  useEffect(() => {
    const timer = setInterval(() => {
      setLook((times) => times + 1);
    }, LOOK_EVERY);
    return () => {
      clearInterval(timer);
    };
  }, []);
  useEffect(() => {
    if (!readable) {
      setOpen(null);
      return undefined;
    }
    let current = true;
    page.diagnose({ known: markWords(marks) }).then(
      (found) => {
        const now = recogniseDoor(found.split('\n'), marks);
        // The same answer again is no news: it is not announced a second time.
        if (current) setOpen((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now));
      },
      (error: unknown) => {
        // Without an answer nothing is said about the window: the words of the steps go on.
        faults.note('screen', error);
        if (current) setOpen(null);
      },
    );
    return () => {
      current = false;
    };
  }, [page, marks, moment, look, readable]);
  if (open === null) return null;
  const wanted = kind === 'report-illegal' ? 'law' : 'rules';
  return (
    <Notice live tone={open.door === wanted ? 'calm' : 'caution'}>
      <p>{t(`guide.door.open.${open.door}`)}</p>
      {open.door === 'rules' && open.lawUnder !== null && (
        <p>{t('guide.door.open.other-law', { label: open.lawUnder })}</p>
      )}
      {open.door === 'law' && wanted === 'rules' && <p>{t('guide.door.open.other-rules')}</p>}
    </Notice>
  );
}
