import { afterEach, describe, expect, it } from 'vitest';
import { fakeServices } from '../../../tests/support/fake-services';
import { sampleComment, sampleRecord } from '../../../tests/support/sample-data';
import { show, type Screen } from '../../../tests/support/screen';
import { actOfComment, NOT_LOOKED_FOR } from '../../../lib/domain/page-acts';
import { SavedTogether } from './SavedTogether';

let screen: Screen;
afterEach(() => {
  screen.close();
});
async function words(...onPicture: readonly (boolean | null)[]): Promise<string> {
  const acts = onPicture.map((is) =>
    actOfComment(sampleComment(), { id: 'clips', name: 'Clips' }, { ...NOT_LOOKED_FOR, onPicture: is }),
  );
  const record = sampleRecord({}, acts.length === 0 ? {} : { acts });
  screen = await show(<SavedTogether record={record} />, fakeServices().services);
  return screen.text();
}

describe('comments that were saved', () => {
  it('are said to have no picture where they are not on it, or nobody knows', async () => {
    expect(await words(true, false, null)).toBe(
      '3 comments are in it, with their words and their writers.2 of them are not known to be on a picture.',
    );
  });
  it('are said to be on the picture only where all are', async () => {
    expect(await words(true, true)).toContain('Each of them is on a picture.');
  });
  it('are not spoken of where the page itself was saved', async () => {
    expect(await words()).toBe('');
  });
});
