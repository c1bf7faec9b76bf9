import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../ui/Icon';
import { useWords } from '../words';

/** One of the three titles. The one of now takes the focus when the question changes, so that screen readers start there. */
export function CardTitle({
  number,
  state,
  step,
}: {
  readonly number: 1 | 2 | 3;
  readonly state: 'done' | 'now' | 'later';
  readonly step: string;
}) {
  const t = useWords();
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (state === 'now') ref.current?.focus();
  }, [state, step]);
  return (
    <div class="step" data-state={state}>
      <span class="step-mark" aria-hidden="true">
        {state === 'done' ? <Icon name="check" size={16} /> : number}
      </span>
      <h2 ref={ref} tabIndex={-1} class="step-say" aria-current={state === 'now' ? 'step' : undefined}>
        {t(`checklist.card.${number}`)}
      </h2>
    </div>
  );
}
