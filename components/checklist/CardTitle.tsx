import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../ui/Icon';
import { useWords } from '../words';

/**
 * One of the three titles. The one of now takes the focus when the question changes, so that screen readers start there; where what it asks
 * has a heading of its own (`AskedTitle`), that one takes it.
 */
export function CardTitle({
  number,
  state,
  step,
  ownHeading = false,
}: {
  readonly number: 1 | 2 | 3;
  readonly state: 'done' | 'now' | 'later';
  readonly step: string;
  readonly ownHeading?: boolean;
}) {
  const t = useWords();
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (state === 'now' && !ownHeading) ref.current?.focus();
  }, [state, step, ownHeading]);
  return (
    <div class="step" data-state={state} data-own={ownHeading ? '' : undefined}>
      <span class="step-mark" aria-hidden="true">
        {state === 'done' ? <Icon name="check" size={16} /> : number}
      </span>
      <h2 ref={ref} tabIndex={-1} class="step-say" aria-current={state === 'now' ? 'step' : undefined}>
        {t(`checklist.card.${number}`)}
      </h2>
    </div>
  );
}
