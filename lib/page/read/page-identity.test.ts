import { expect, test } from 'vitest';
import { viewFor } from '../testing/test-page';
import { identityOf } from './page-identity';

/** Gives the element a stream, as players of calls and live pages do: such an element has no address. */
function play(video: HTMLVideoElement, stream: object): void {
  Object.defineProperty(video, 'srcObject', { value: stream, configurable: true });
}

test('another stream in the same video element is another video, and the same one stays what it was', () => {
  const { memory } = viewFor({});
  const video = document.createElement('video');
  play(video, {});
  const asked = identityOf(video, memory);
  expect(identityOf(video, memory)).toEqual(asked);
  play(video, {});
  const now = identityOf(video, memory);
  expect(now.video).not.toBe(asked.video);
  expect(now.document).toBe(asked.document);
});
