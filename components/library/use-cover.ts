import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';
import { useTripleShift } from '../shared/use-triple-shift';
import { useServices } from '../services';

/** The empty sheet and how to put it up. */
export interface Cover {
  readonly sheet: RefObject<HTMLDivElement | null>;
  readonly left: ReadonlySignal<boolean>;
  readonly leave: () => void;
}

/**
 * Leave by the button, by Shift three times here, or when the page beside told of it. The sheet goes up by hand first: the frame that
 * answers the press already shows nothing; the browser's part (a new empty tab in front) follows.
 */
export function useCover(): Cover {
  const { shell, settings, page } = useServices();
  const sheet = useRef<HTMLDivElement>(null);
  const left = useSignal(false);
  const leave = () => {
    if (sheet.current !== null) sheet.current.hidden = false;
    left.value = true;
    shell.leave();
  };
  useTripleShift(settings.settings.value.tripleShift, leave);
  useEffect(
    () =>
      page.listen((event) => {
        if (event === 'leavePressed') leave();
      }),
    [page],
  );
  return { sheet, left, leave };
}
