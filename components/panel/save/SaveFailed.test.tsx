import { afterEach, describe, expect, it } from 'vitest';
import { sampleAnswer, sampleId, sampleOpened, sampleRecord } from '../../../tests/support/sample-data';
import { allWords } from '../../../tests/support/screen';
import { closeScreen, fakes, open, saves, screen } from './testing/save-screen';

afterEach(closeScreen);

describe('when it fails', () => {
  it.each(['tab-gone', 'nothing-to-save', 'busy-twice'] as const)(
    'says of %s that nothing was stored or changed, and what one could do',
    async (reason) => {
      await open({ saving: { save: () => Promise.resolve({ ok: false, reason }) } });
      await screen.press('No, save');
      await screen.until('Not saved');
      expect(screen.text()).toContain(allWords()(`save.failed.${reason}.next`));
      expect(screen.button('Try again')).toBeTruthy();
    },
  );

  it.each([
    ['disk-full', 'There is no room left on this computer. Nothing was stored.', 'Make some room.'],
    ['damaged', 'It may be damaged. Nothing was stored.', 'Restart the browser.'],
    ['gone', 'Its files are not here. Nothing was stored.', 'Restart the browser once'],
    ['half-lost', 'nothing saved here can be opened. Nothing was stored.', 'you can begin anew in My cases'],
    ['newer', 'does not change it. Nothing was stored.', 'Update Beside.'],
    ['in-use', 'Another window may be using it. Nothing was stored.', 'Close other windows of Beside.'],
    ['browser-forbids', 'or it never remembers history. Nothing was stored.', 'Use a normal window.'],
    ['broken', 'Something in Beside went wrong. It is our fault, not yours.', 'Then look before you try once more.'],
  ] as const)('says of %s why, and what to do next', async (reason, so, next) => {
    await open({ saving: { save: () => Promise.resolve({ ok: false, reason }) } });
    await screen.press('No, save');
    await screen.until('Not saved');
    expect(screen.text()).toContain(so);
    expect(screen.text()).toContain(next);
    expect(screen.button('Try again')).toBeTruthy();
  });

  it('tries again with the same note', async () => {
    let times = 0;
    await open({
      saving: {
        save: () =>
          Promise.resolve(
            (times += 1) === 1 ? { ok: false, reason: 'disk-full' } : { ok: true, value: sampleAnswer() },
          ),
      },
    });
    await screen.type('Your note', 'Keep me');
    await screen.press('No, save');
    await screen.press('Try again');
    await screen.until('Saved on this computer');
    expect(saves()).toEqual([
      expect.objectContaining({ note: 'Keep me' }),
      expect.objectContaining({ note: 'Keep me' }),
    ]);
  });

  it('looks whether it was stored when the answer is lost: it was', async () => {
    await open({
      saving: { save: () => Promise.resolve({ ok: false, reason: 'unreachable' }) },
      cases: { openItem: () => Promise.resolve({ ok: true, value: sampleOpened({ record: sampleRecord() }) }) },
    });
    await screen.press('No, save');
    await screen.until('We looked: it was stored.');
    expect(fakes.called('cases.openItem')[0]).toEqual([sampleId(1)]);
  });

  it('looks whether it was stored when the answer is lost: it was not', async () => {
    await open({ saving: { save: () => Promise.resolve({ ok: false, reason: 'unreachable' }) } });
    await screen.press('No, save');
    await screen.until('Saving was cut off. We looked: nothing was stored.');
    expect(screen.maybeButton('Copy what happened')).toBeNull();
  });

  it.each([
    ['the background broke', () => Promise.resolve({ ok: false as const, reason: 'crashed' as const })],
    [
      'what it was asked does not fit',
      () => Promise.resolve({ ok: false as const, reason: 'not-understood' as const }),
    ],
    ['the panel itself broke', () => Promise.reject(new Error('a fault of ours'))],
  ])('never calls a fault of Beside a save that was cut off: %s', async (_what, save) => {
    await open({ saving: { save } });
    await screen.press('No, save');
    await screen.until('Something in Beside went wrong. We looked: nothing was stored.');
    expect(screen.text()).not.toContain('cut off');
    expect(screen.button('Copy what happened')).toBeTruthy();
    expect(screen.button('Try again')).toBeTruthy();
  });

  it('shows what was stored although Beside broke after that', async () => {
    await open({
      saving: { save: () => Promise.resolve({ ok: false, reason: 'crashed' }) },
      cases: { openItem: () => Promise.resolve({ ok: true, value: sampleOpened({ record: sampleRecord() }) }) },
    });
    await screen.press('No, save');
    await screen.until('We looked: it was stored.');
  });

  it('does not claim anything when Beside broke and it cannot look either', async () => {
    await open({
      saving: { save: () => Promise.resolve({ ok: false, reason: 'crashed' }) },
      cases: { openItem: () => Promise.reject(new Error('a fault of ours')) },
    });
    await screen.press('No, save');
    await screen.until('Something in Beside went wrong. We cannot tell if it was stored.');
    expect(screen.text()).not.toContain('cut off');
    expect(screen.maybeButton('Try again')).toBeNull();
    expect(screen.button('Copy what happened')).toBeTruthy();
  });

  it('does not claim anything when it cannot look either', async () => {
    await open({
      saving: { save: () => Promise.resolve({ ok: false, reason: 'unreachable' }) },
      cases: { openItem: () => Promise.resolve({ ok: false, reason: 'damaged' }) },
    });
    await screen.press('No, save');
    await screen.until('We cannot tell if it was saved');
    expect(screen.maybeButton('Try again')).toBeNull();
  });
});
