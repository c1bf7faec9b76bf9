import { localKeyValue } from '../../lib/browser/key-value';
import { takeInterruptedSaves } from '../../lib/app/save/save-guard';

/** Times of saves that the browser cut off; told once. */
export const interruptedSaves = (): Promise<readonly string[]> => takeInterruptedSaves(localKeyValue);
