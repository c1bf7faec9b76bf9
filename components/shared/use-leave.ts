import { useSignal, type Signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useServices } from '../services';
import { useTripleShift } from './use-triple-shift';

/** Leaving: the sheet, whether it is up, and the press. */
export interface Leaving {
  readonly cover: RefObject<HTMLDivElement | null>;
  readonly left: Signal<boolean>;
  readonly leave: () => void;
  readonly comeBack: () => void;
}

/**
 * Leave by the button, by Shift three times here, or by Shift three times in the page. The sheet is put over everything by hand,
 * before anything that could wait: the frame that answers the press already shows nothing.
 */
export function useLeave(onLeft: () => void): Leaving {
  const { shell, settings, page } = useServices();
  const cover = useRef<HTMLDivElement>(null);
  const left = useSignal(false);
  const leave = () => {
    if (cover.current !== null) {
      cover.current.hidden = false;
      cover.current.focus();
    }
    left.value = true;
    shell.leave();
    onLeft();
  };
  useTripleShift(settings.settings.value.tripleShift, leave);
  useEffect(
    () =>
      page.listen((event) => {
        if (event === 'leavePressed') leave();
      }),
    [page],
  );
  return {
    cover,
    left,
    leave,
    comeBack: () => {
      left.value = false;
    },
  };
}
