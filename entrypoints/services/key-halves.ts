import { callBackground } from '../../lib/browser/background-link';
import { randomIds } from '../../lib/browser/clock';
import { halfTask } from '../../lib/browser/half-worker';
import { VAULT_PLACE } from '../../lib/browser/vault-place';
import type { Result } from '../../lib/domain/result';
import type { CallFailure } from '../../lib/messaging/lanes';
import { halfName } from '../../lib/vault/halves/key-halves';

type Answer<T, Reason> = Result<Result<T, Reason>, CallFailure>;

/**
 * Writes, after what the background cannot do itself: an erasing that was begun is finished first, and the half of the key that a new vault
 * needs is made. Where no half can be made the vault has none, and the screen that erases says what that means.
 */
export async function writeWithHalves<T, Reason>(write: () => Promise<Answer<T, Reason>>): Promise<Answer<T, Reason>> {
  const halves = await callBackground('keyHalves', {});
  if (halves.ok) {
    if (halves.value.left.length > 0) await finishErasing();
    if (halves.value.wanted || halves.value.left.length > 0) await makeHalf();
  }
  return write();
}

/** Erases. Where the background has left halves of the key, this page overwrites them; then the background does the rest. */
export async function eraseWithHalves<T, Reason>(erase: () => Promise<Answer<T, Reason>>): Promise<Answer<T, Reason>> {
  const begun = await erase();
  if (!begun.ok || begun.value.ok || begun.value.reason !== 'half-left') return begun;
  await destroyHalves();
  return erase();
}

/** Goes on with an erasing that was cut off. What fails is left for the next page. */
export async function finishErasing(): Promise<void> {
  await eraseWithHalves(() => callBackground('change', { kind: 'erase-everything', id: randomIds.next() }));
}

async function destroyHalves(): Promise<void> {
  const halves = await callBackground('keyHalves', {});
  if (!halves.ok) return;
  for (const name of halves.value.left) await halfTask('destroy', name);
}

async function makeHalf(): Promise<void> {
  const name = halfName(VAULT_PLACE.name, randomIds.next());
  if (await halfTask('make', name)) await callBackground('offerHalf', { name });
}
