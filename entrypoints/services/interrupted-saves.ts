import { localKeyValue } from '../../lib/browser/key-value';
import { forgetInterruptedSaves, interruptedSaves } from '../../lib/app/save/save-guard';

/** Saves that the browser cut off: told until the person has seen it. */
export const interrupted = {
  interrupted: (): Promise<readonly string[]> => interruptedSaves(localKeyValue),
  sawInterrupted: (seen: readonly string[]): Promise<void> => forgetInterruptedSaves(localKeyValue, seen),
};
