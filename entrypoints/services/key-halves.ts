import { callBackground } from '../../lib/browser/background-link';
import { randomIds } from '../../lib/browser/clock';
import { halfTask } from '../../lib/browser/half-worker';
import { VAULT_PLACE } from '../../lib/browser/vault-place';
import type { Result } from '../../lib/domain/result';
import type { CallFailure } from '../../lib/messaging/lanes';
import type { UiToBackground } from '../../lib/messaging/protocol';
import { halfName } from '../../lib/vault/halves/key-halves';

type Answer<T, Reason> = Result<Result<T, Reason>, CallFailure>;

/** How often overwriting is tried for one erasing: another page may be at the same file at this moment. */
const TRIES = 3;

/** What the background says of halves. */
type Halves = ReturnType<UiToBackground['keyHalves']>;

/**
 * Writes, after what the background cannot do itself: an erasing that was begun is finished first, and the half of the key that a new vault
 * needs is made. Where no half can be made the vault has none, and the screen that erases says what that means.
 */
export async function writeWithHalves<T, Reason>(write: () => Promise<Answer<T, Reason>>): Promise<Answer<T, Reason>> {
  const halves = await finishErasing();
  if (halves?.wanted === true) await makeHalf();
  return write();
}

/** Erases. Where the background has left halves of the key, this page overwrites them; then the background does the rest. */
export async function eraseWithHalves<T, Reason>(erase: () => Promise<Answer<T, Reason>>): Promise<Answer<T, Reason>> {
  let erased = await erase();
  for (let attempt = 1; attempt <= TRIES && isHalfLeft(erased); attempt += 1) {
    await overwriteLeft();
    erased = await erase();
  }
  return erased;
}

/**
 * Goes on with an erasing that was cut off, and never asks for one: by the time this page gets to it another one may have finished it, and
 * something may have been saved since. What fails is left for the next page. Null where the background does not answer.
 */
export async function finishErasing(): Promise<Halves | null> {
  const halves = await overwriteLeft();
  if (halves === null || halves.left.length === 0) return halves;
  // The background finishes it while it looks again.
  return askForHalves();
}

/** Overwrites what the background has left to be overwritten. Answers with what it had said. */
async function overwriteLeft(): Promise<Halves | null> {
  const halves = await askForHalves();
  for (const name of halves?.left ?? []) await halfTask('destroy', name);
  return halves;
}

async function askForHalves(): Promise<Halves | null> {
  const halves = await callBackground('keyHalves', {});
  return halves.ok ? halves.value : null;
}

function isHalfLeft<T, Reason>(erased: Answer<T, Reason>): boolean {
  return erased.ok && !erased.value.ok && erased.value.reason === 'half-left';
}

async function makeHalf(): Promise<void> {
  const name = halfName(VAULT_PLACE.name, randomIds.next());
  if (await halfTask('make', name)) await callBackground('offerHalf', { name });
}
