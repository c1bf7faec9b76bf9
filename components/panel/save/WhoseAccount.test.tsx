import { afterEach, describe, expect, it } from 'vitest';
import { axeProblems } from '../../../tests/support/axe';
import { samplePage } from '../../../tests/support/sample-data';
import { toldOf } from '../../../lib/domain/testing/acts-in';
import { fail } from '../../../lib/domain/result';
import { closeScreen, fakes, open, otherVideo, QUESTION, saves, screen } from './testing/save-screen';

afterEach(closeScreen);

const ASKED = 'Whose account is it that this happens to?';
const told = (): readonly unknown[] => fakes.called('cases.change').map(([change]): unknown => change);
const named = (accounts: readonly object[]): readonly unknown[] => [
  expect.objectContaining({ kind: 'tell-affected', platform: { id: 'clips', name: 'Clips' }, accounts }),
];

describe('whose account it happens to, asked before a save', () => {
  it('says why, holds up nothing and has nothing chosen: the save goes on without an answer', async () => {
    await open();
    expect(screen.text()).toContain(ASKED);
    expect(screen.text()).toContain('It is kept on this computer. Files that you make for others say it.');
    expect(screen.text()).toContain(QUESTION);
    await screen.press('No, save');
    await screen.until('Saved on this computer');
    expect(saves()).toHaveLength(1);
    expect(told()).toEqual([]);
  });

  it('her own account is chosen from the page by herself, never for her', async () => {
    await open();
    await screen.press('Mine');
    expect(screen.root.querySelectorAll('.card input:checked')).toHaveLength(0);
    expect(screen.button('Keep it').getAttribute('aria-disabled')).toBe('true');
    expect(await axeProblems(screen.root)).toEqual([]);
    await screen.tick('\u2068@sunny.cooks\u2069, whose page this is');
    await screen.press('Keep it');
    await screen.until('Kept. You can change it');
    expect(screen.root.ownerDocument.activeElement?.textContent).toContain('Kept.');
    expect(told()).toEqual(named([expect.objectContaining({ handle: 'sunny.cooks', whose: 'mine', who: '' })]));
  });

  it('on the page of a stranger another account is typed, of somebody they help, with a word for who it is', async () => {
    await open();
    await screen.press('Of someone I help');
    await screen.tick('Another account');
    await screen.type('Name of the account', ' @lina ');
    await screen.type('Who is it?', 'my daughter');
    await screen.press('Keep it');
    await screen.until('Kept.');
    expect(told()).toEqual(
      named([{ accountId: null, handle: '@lina', name: null, whose: 'helped', who: 'my daughter' }]),
    );
  });

  it('the address of her page is taken for the account that it names: kept whole it would fit nobody', async () => {
    await open();
    await screen.press('Mine');
    await screen.tick('Another account');
    await screen.type('Name of the account', 'https://clips.example/@lina?lang=en');
    await screen.press('Keep it');
    await screen.until('Kept.');
    expect(told()).toEqual(named([expect.objectContaining({ handle: '@lina', whose: 'mine' })]));
  });

  it('that it happens to none they know is an answer', async () => {
    await open();
    await screen.press('None that I know');
    await screen.until('Kept.');
    expect(told()).toEqual(named([]));
  });

  it('"Not now" asks no more while the panel is open, on this site', async () => {
    await open();
    await screen.press('Not now');
    expect(screen.text()).toContain('Beside asks again the next time.');
    await screen.after(() => {
      fakes.page.value = otherVideo();
    });
    expect(screen.text()).not.toContain(ASKED);
    expect(told()).toEqual([]);
  });

  it('is not asked again where it was answered, nor on a site that Beside does not know by name, nor in practice', async () => {
    await open({ cases: { accountsTold: () => Promise.resolve({ ok: true, value: toldOf() }) } });
    expect(screen.text()).not.toContain(ASKED);
    closeScreen();
    await open({ state: samplePage({ playbook: { hosts: [] } }) });
    expect(screen.text()).not.toContain(ASKED);
    closeScreen();
    await open({ shell: { practice: true } });
    expect(screen.text()).not.toContain(ASKED);
  });

  it('where it could not be kept it says so, and what was typed stays', async () => {
    await open({ cases: { change: () => Promise.resolve(fail('disk-full' as const)) } });
    await screen.press('Mine');
    await screen.tick('Another account');
    await screen.type('Name of the account', 'lina');
    await screen.press('Keep it');
    await screen.until('Nothing was changed');
    expect(screen.root.querySelector<HTMLInputElement>('input[type=text]')?.value).toBe('lina');
  });

  it('once answered the case is called by what it is about, not after her', async () => {
    await open({
      cases: { accountsTold: () => Promise.resolve({ ok: true, value: toldOf({ handle: 'sunny.cooks' }) }) },
    });
    await screen.until('Comments under my video or post, Clips');
  });
});
