import { afterEach, describe, expect, it } from 'vitest';
import { samplePage } from '../../../tests/support/sample-data';
import { closeScreen, fakes, open, otherVideo, QUESTION, saves, screen } from './testing/save-screen';

afterEach(closeScreen);

describe('when the picture needs the icon', () => {
  const needsIcon = { state: samplePage({ picture: 'press-icon' as const }) };

  it('waits, and takes the picture when the icon is pressed', async () => {
    await open(needsIcon);
    await screen.press('No, save');
    expect(screen.text()).toContain('Nothing has been taken yet. Press the icon, and saving goes on by itself.');
    expect(saves()).toEqual([]);
    await screen.after(() => {
      fakes.lend();
    });
    await screen.until('Saved on this computer');
    expect(saves()).toEqual([expect.objectContaining({ take: 'everything', withoutPicture: false })]);
  });

  it('takes it once, also when the page tells the same thing twice', async () => {
    await open(needsIcon);
    await screen.press('No, save');
    await screen.after(() => {
      fakes.lend();
      fakes.page.value = samplePage();
      fakes.lend();
    });
    await screen.until('Saved on this computer');
    expect(saves()).toHaveLength(1);
  });

  it('can go on without the picture', async () => {
    await open(needsIcon);
    await screen.press('No, save');
    await screen.press('Save without the picture');
    await screen.until('Saved on this computer');
    expect(saves()).toEqual([expect.objectContaining({ withoutPicture: true })]);
  });

  it('asks anew when another video has come up meanwhile', async () => {
    await open(needsIcon);
    await screen.press('No, save');
    await screen.after(() => {
      fakes.page.value = otherVideo();
    });
    await screen.after(() => {
      fakes.lend();
    });
    await screen.until(QUESTION);
    expect(saves()).toEqual([]);
  });

  it('stops waiting when the person turns to something else', async () => {
    await open(needsIcon);
    await screen.press('No, save');
    await screen.press('Help');
    await screen.after(() => {
      fakes.lend();
    });
    expect(saves()).toEqual([]);
    await screen.press('Save');
    await screen.until('It stays on this computer');
    expect(saves()).toEqual([]);
  });

  it('stops waiting on Leave', async () => {
    await open(needsIcon);
    await screen.press('No, save');
    await screen.press('Leave');
    await screen.after(() => {
      fakes.lend();
    });
    expect(saves()).toEqual([]);
  });
});
