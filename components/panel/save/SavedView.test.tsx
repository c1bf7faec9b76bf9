import { afterEach, describe, expect, it, vi } from 'vitest';
import { sampleAnswer, sampleId, sampleOpened } from '../../../tests/support/sample-data';
import { closeScreen, fakes, open, screen } from './testing/save-screen';

afterEach(closeScreen);

describe('afterwards', () => {
  it('lists what is in it, under a covered picture with a name that tells nothing of what it shows', async () => {
    await open({
      cases: {
        openItem: () => Promise.resolve({ ok: true, value: sampleOpened() }),
        readPart: () => Promise.resolve({ ok: true, value: new Uint8Array([1, 2, 3]) }),
      },
    });
    await screen.press('No, save');
    await screen.until('1366 × 768');
    for (const words of ['0:42', '38', 'all found', 'Taken: ']) expect(screen.text()).toContain(words);
    await screen.until('Show the picture');
    const picture = screen.root.querySelector('.veil img');
    expect(picture?.closest('.veil')?.hasAttribute('data-covered')).toBe(true);
    expect(picture?.getAttribute('alt')).toMatch(/^Picture saved on .*\(covered\)$/);
    await screen.press('Show the picture');
    expect(picture?.closest('.veil')?.hasAttribute('data-covered')).toBe(false);
  });

  it('keeps the place of the picture while it is read, so that nothing moves away from under a press', async () => {
    const answers: ((answer: { readonly ok: false; readonly reason: 'damaged' }) => void)[] = [];
    const reading = new Promise<{ readonly ok: false; readonly reason: 'damaged' }>((done) => {
      answers.push(done);
    });
    await open({
      cases: { openItem: () => Promise.resolve({ ok: true, value: sampleOpened() }), readPart: () => reading },
    });
    await screen.press('No, save');
    await screen.until('Link, account, time');
    expect(screen.root.querySelector('.veil')).not.toBeNull();
    expect(screen.button('Show the picture').getAttribute('aria-disabled')).toBe('true');
    answers[0]?.({ ok: false, reason: 'damaged' });
    await vi.waitFor(() => {
      expect(screen.root.querySelector('.veil')).toBeNull();
    });
  });

  it('says where it is, who may find it, and what would delete it', async () => {
    await open({ cases: { openItem: () => Promise.resolve({ ok: true, value: sampleOpened() }) } });
    await screen.press('No, save');
    await screen.until('Anyone who can open this browser may find it.');
    expect(screen.text()).toContain('Removing Beside or resetting the browser deletes it.');
  });

  it('says of a save that could not take all what is missing and why', async () => {
    await open({
      saving: {
        save: () =>
          Promise.resolve({
            ok: true,
            value: sampleAnswer({
              parts: sampleAnswer().parts.filter(({ role }) => role !== 'frame'),
              notTaken: [{ what: 'frame', why: 'video-protected' }],
            }),
          }),
      },
    });
    await screen.press('No, save');
    await screen.until('Not in it, and why:');
    expect(screen.text()).toContain('Picture of the video: The video is protected against copying.');
  });

  it('never says of a part that is in it that it is not', async () => {
    const notTaken = [{ what: 'comments', why: 'comments-cut' } as const];
    const save = () => Promise.resolve({ ok: true, value: sampleAnswer({ notTaken }) } as const);
    await open({ saving: { save } });
    await screen.press('No, save');
    await screen.until('In it, but:');
    expect(screen.text()).toContain('Comments as text: There were too many comments. The first ones are saved.');
    expect(screen.text()).not.toContain('Not in it');
  });

  it('opens the case, or nothing at all', async () => {
    await open();
    await screen.press('No, save');
    await screen.until('What next?');
    await screen.press('Open the case');
    expect(fakes.called('shell.openLibrary')).toEqual([[{ caseId: sampleId(500) }]]);
    await screen.press('Done');
    expect(screen.text()).toContain('What do you want to do?');
  });

  it('offers a break after several saves in a short time, and puts the offer away', async () => {
    await open();
    for (let turn = 0; turn < 4; turn += 1) {
      await screen.press('Save');
      await screen.until('It stays on this computer');
      const button =
        screen.maybeButton('No, save') ??
        screen.root.querySelector<HTMLButtonElement>('main .button[data-kind="primary"]');
      button?.click();
      await screen.until('Saved on this computer');
    }
    expect(screen.text()).toContain('You can take a short break.');
    await screen.press('Do not show this again');
    expect(screen.text()).not.toContain('short break');
  });

  it('takes out at once what must not be kept, then leaves the deleting to the person', async () => {
    await open();
    await screen.press('No, save');
    await screen.until('What next?');
    await screen.press('I should not have this');
    await screen.until('Take it out now');
    await screen.press('Take it out now');
    expect(fakes.called('cases.change')).toMatchObject([[{ kind: 'withhold-item', itemId: sampleId(1) }]]);
    await screen.until('Call the police today');
    await screen.press('Delete it');
    expect(fakes.called('cases.change')).toHaveLength(1);
    await screen.press('Delete it for good');
    expect(fakes.called('cases.change')[1]).toMatchObject([{ kind: 'delete-item', itemId: sampleId(1), why: '' }]);
    await screen.until('Beside cannot open it any more.');
  });
});
