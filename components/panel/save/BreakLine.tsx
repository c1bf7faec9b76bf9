import { useServices } from '../../services';
import { Button, LinkButton } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { useWords } from '../../words';
import { usePanel } from '../panel-context';

/** Saves within this time, in milliseconds, and how many of them, before a break is offered. */
const WITHIN_MS = 15 * 60_000;
const ENOUGH = 4;

/** A gentle line after several saves in a short time. It counts nothing aloud and can be put away. */
export function BreakLine() {
  const t = useWords();
  const { nav, session } = usePanel();
  const { shell } = useServices();
  const since = Date.parse(shell.nowUtc()) - WITHIN_MS;
  const recent = session.saved.value.filter(({ atUtc }) => Date.parse(atUtc) >= since).length;
  if (session.breakHidden.value || recent < ENOUGH) return null;
  return (
    <Notice live>
      <p>{t('save.break')}</p>
      <p>
        <LinkButton
          onPress={() => {
            nav.open({ kind: 'help', topic: 'suicide' });
          }}
        >
          {t('help.hard-on-you')}
        </LinkButton>
      </p>
      <div>
        <Button
          size="small"
          onPress={() => {
            session.breakHidden.value = true;
          }}
        >
          {t('save.break-hide')}
        </Button>
      </div>
    </Notice>
  );
}
