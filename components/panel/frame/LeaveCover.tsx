import type { Signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { useServices } from '../../services';
import { Button } from '../../ui/Button';
import { useWords } from '../../words';

/** An empty sheet over the whole panel. It is always there; `useLeave` uncovers it before anything else happens. */
export function LeaveCover({
  cover,
  left,
  onReturn,
}: {
  readonly cover: RefObject<HTMLDivElement | null>;
  readonly left: Signal<boolean>;
  readonly onReturn: () => void;
}) {
  const t = useWords();
  const { saving, shell } = useServices();
  // Where the browser leaves the panel open, the toolbar icon is the way back: nothing on the sheet itself tells what it hides.
  useEffect(
    () =>
      saving.onLent(() => {
        if (left.peek()) onReturn();
      }),
    [saving],
  );
  return (
    <div ref={cover} class="leave-cover" data-testid="cover" tabIndex={-1} hidden={!left.value}>
      {shell.practice && left.value && (
        <div class="stack">
          <p>{t('panel.leave.practice')}</p>
          <Button onPress={onReturn}>{t('panel.leave.return')}</Button>
        </div>
      )}
    </div>
  );
}
