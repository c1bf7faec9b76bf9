import { browserFamily } from './which-browser';

/**
 * Asks the browser for as much room as it gives. Firefox lets an extension have a tenth of the disk, at most 10 GB, whatever its manifest says,
 * until it is asked to keep things for good; then it is half of the disk. It answers at once and asks the person nothing (measured). False where
 * it refused. Chromium needs no asking.
 */
export async function askForRoom(): Promise<boolean> {
  if (browserFamily() !== 'firefox') return true;
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    return false;
  }
}
