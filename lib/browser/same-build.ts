import { BUILD_ID } from '../messaging/build-id';
import { callBackground } from './background-link';
import { browser } from './browser';

/** False where the background answered and is of another build than this page. Nothing is said where no answer came. */
export async function isSameBuild(): Promise<boolean> {
  const answer = await callBackground('build', {});
  // One that does not know the question is of an earlier build.
  return answer.ok ? answer.value === BUILD_ID : answer.reason === 'unreachable';
}

/** Starts all of Beside again, the background with it. Its pages close. */
export function startAgain(): void {
  browser.runtime.reload();
}
