import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeServices } from '../../../tests/support/fake-services';
import { allWords, show, type Screen } from '../../../tests/support/screen';
import { WithheldItem } from './WithheldItem';

let screen: Screen | null = null;

afterEach(() => {
  screen?.close();
  screen = null;
});

describe('a picture that was taken out, and that is of the person themselves', () => {
  it('says what the cards say, with somebody to talk to before Take It Down', async () => {
    const fake = fakeServices({ set: { country: 'GB' } });
    screen = await show(<WithheldItem itemId="one" onDeleted={vi.fn()} />, fake.services);
    const t = allWords('en');
    expect(t('library.withheld.me-words')).toBe(t('checklist.reason.own-picture'));
    expect(t('save.stop.me-words')).toBe(t('checklist.reason.own-picture'));
    const seen = screen;
    await vi.waitFor(() => {
      expect(seen.text()).toContain('Childline (NSPCC)');
    });
    expect(seen.text()).toContain('Do not pay. Do not send more. You can talk to someone now.');
    expect(seen.text().indexOf('Childline (NSPCC)')).toBeLessThan(seen.text().indexOf(t('library.withheld.me-open')));
  });
});
