import { afterEach, describe, expect, it } from 'vitest';
import type { BackupStart, OpenedBackup } from '../../../lib/domain/backup';
import { fail, ok } from '../../../lib/domain/result';
import type { FakeOverrides } from '../../../tests/support/fake-services';
import type { Screen } from '../../../tests/support/screen';
import { axeFindings } from '../testing/axe';
import { fakePackaging, showLibrary } from '../testing/library-screen';
import type { Backups } from './backups';

let screen: Screen | null = null;
afterEach(() => {
  screen?.close();
  screen = null;
});

const START: BackupStart = {
  entry: 'start',
  vaultId: 'v1',
  madeUtc: '2026-11-28T12:00:00.000Z',
  extensionVersion: '0.1.0',
  saves: 3,
  deleted: 1,
  cases: 1,
  lines: 2,
  withheld: 1,
};
const OPENED: OpenedBackup = {
  start: START,
  pieces: async function* () {
    yield await Promise.resolve(START);
  },
};

function fakeBackups(over: Partial<Backups> = {}): Backups {
  return {
    contents: () => Promise.resolve(ok(START)),
    waiting: () => Promise.resolve(ok(3)),
    newRecoveryKey: () => Promise.resolve('AAAA-BBBB'),
    make: () =>
      Promise.resolve(ok({ file: new Blob(['x']), name: 'files-2026-11-28.backup', start: START, lastEntry: 9 })),
    faultOf: () => Promise.resolve(null),
    open: () => Promise.resolve(ok(OPENED)),
    restore: () =>
      Promise.resolve(
        ok({
          added: 2,
          partly: 1,
          already: 1,
          stayRemoved: 1,
          unreadable: 0,
          withheld: 1,
          stillHere: 1,
          cases: 1,
          lines: 2,
        }),
      ),
    ...over,
  };
}

async function view(backups: Backups | null, over: FakeOverrides = {}) {
  const shown = await showLibrary(over, { view: 'settings' }, fakePackaging(), backups);
  screen = shown.screen;
  return { ...shown, screen: shown.screen };
}

async function backupView(over: Partial<Backups> = {}, services: FakeOverrides = {}) {
  const shown = await view(fakeBackups(over), services);
  await shown.screen.press('Make or restore a backup');
  await shown.screen.settle();
  return shown;
}

/** Chooses a file in the only field for files. */
async function choose(shown: { readonly screen: Screen }, file = new File(['x'], 'some.backup')): Promise<void> {
  const input = shown.screen.root.querySelector<HTMLInputElement>('input[type=file]');
  if (input === null) throw new Error('no field for files');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await shown.screen.settle();
}

describe('making a backup', () => {
  it('says what is in it and what is not, takes a passphrase twice, and counts as kept when the person says that the file is there', async () => {
    const asked: unknown[] = [];
    const shown = await backupView({
      make: (secrets) => {
        asked.push(secrets);
        return Promise.resolve(
          ok({ file: new Blob(['x']), name: 'files-2026-11-28.backup', start: START, lastEntry: 9 }),
        );
      },
    });
    expect(shown.screen.text()).toContain('3 saved items, with everything in them');
    expect(shown.screen.text()).toContain('not in it: 1 item that you put away because it must not be kept');
    expect(await axeFindings(shown.screen.root)).toEqual([]);

    await shown.screen.type('Passphrase of the file', 'short');
    await shown.screen.press('Make the file');
    expect(shown.screen.text()).toContain('This is too short.');
    await shown.screen.type('Passphrase of the file', 'three blue ducks');
    await shown.screen.type('The same passphrase again', 'three blue duck');
    await shown.screen.press('Make the file');
    expect(shown.screen.text()).toContain('The two are not the same.');
    expect(asked).toEqual([]);

    await shown.screen.type('The same passphrase again', 'three blue ducks');
    await shown.screen.press('Make the file');
    await shown.screen.until('It is not kept yet');
    expect(asked).toEqual([{ passphrase: 'three blue ducks', recoveryKey: 'AAAA-BBBB' }]);
    expect(shown.called('cases.change')).toEqual([]);
    expect(shown.screen.text()).not.toContain('AAAA-BBBB');
    await shown.screen.press('Show the recovery key');
    expect(shown.screen.text()).toContain('AAAA-BBBB');

    await shown.screen.press('Keep the file');
    await shown.screen.press('Keep the file');
    await shown.screen.settle();
    expect(shown.called('shell.download').map(([name]) => name)).toEqual([
      'files-2026-11-28.backup',
      'files-2026-11-28.backup',
    ]);
    // The browser may have asked where to put it, and the person may have said no.
    expect(shown.called('cases.change')).toEqual([]);
    expect(shown.screen.text()).toContain('Beside cannot see whether it did.');
    expect(shown.screen.text()).not.toContain('It is not kept yet');
    expect(await axeFindings(shown.screen.root)).toEqual([]);
    await shown.screen.press('The file is there');
    await shown.screen.settle();
    expect(shown.called('cases.change')).toMatchObject([[{ kind: 'note-backup', saves: 3, lastEntry: 9 }]]);
    expect(shown.screen.text()).toContain('The log says now that a backup was kept.');
    expect(shown.screen.maybeButton('The file is there')).toBeNull();
    expect(await axeFindings(shown.screen.root)).toEqual([]);
  });

  it('shows what is typed only where the person wants to read it', async () => {
    const shown = await backupView();
    const types = () =>
      [...shown.screen.root.querySelectorAll('input.input')].map((input) => input.getAttribute('type'));
    expect(types()).toEqual(['password', 'password', 'file']);
    await shown.screen.tick('Show what I type');
    expect(types()).toEqual(['text', 'text', 'file']);
  });

  it('says why none was made', async () => {
    const shown = await backupView({ make: () => Promise.resolve(fail('disk-full')) });
    for (const field of ['Passphrase of the file', 'The same passphrase again'])
      await shown.screen.type(field, 'three blue ducks');
    await shown.screen.press('Make the file');
    await shown.screen.until('There is no room left');
  });

  it('says where there is nothing to back up', async () => {
    const shown = await backupView({ contents: () => Promise.resolve(fail('not-found')) });
    expect(shown.screen.text()).toContain('Nothing is saved yet, so there is nothing to back up.');
    expect(shown.screen.text()).toContain('Choose the file of the backup');
  });
});

describe('restoring a backup', () => {
  it('says what the file holds before anything changes, then restores and says what was done', async () => {
    const restored: unknown[] = [];
    const shown = await backupView({
      restore: (backup) => {
        restored.push(backup);
        return fakeBackups().restore(backup, () => undefined, new AbortController().signal);
      },
    });
    await choose(shown);
    const fields = shown.screen.root.querySelectorAll<HTMLInputElement>('input[type=password]');
    const field = fields[fields.length - 1];
    if (field === undefined) throw new Error('no field');
    field.value = 'three blue ducks';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await shown.screen.settle();
    await shown.screen.press('Open the file');
    await shown.screen.until('This backup was made on');
    expect(restored).toEqual([]);
    expect(await axeFindings(shown.screen.root)).toEqual([]);
    await shown.screen.press('Restore');
    await shown.screen.until('2 items were restored.');
    for (const words of [
      '1 of them came in part: the rest could not be read when the backup was made.',
      '1 item was here already.',
      '1 item stays deleted or put away, as you chose here.',
      '1 item was deleted or put away where the backup was made, and is still kept here.',
      '1 item was put away before the backup was made, so it is not in it.',
    ])
      expect(shown.screen.text()).toContain(words);
    expect(shown.screen.text()).not.toContain('0 items');
  });

  it.each([
    ['not-a-backup', 'This file is not a backup of Beside.'],
    ['newer-file', 'A newer version of Beside made this file.'],
    ['cut-off', 'The end of this file is missing.'],
    ['file-damaged', 'Something in this file was changed or is missing.'],
    ['file-out-of-reach', 'The browser cannot read this file any more.'],
  ] as const)('asks for no passphrase where the file is no good: %s', async (fault, words) => {
    const shown = await backupView({ faultOf: () => Promise.resolve(fault) });
    await choose(shown);
    expect(shown.screen.text()).toContain(words);
    expect(shown.screen.text()).toContain('Nothing here was changed.');
    expect(shown.screen.text()).not.toContain('Open the file');
  });

  it('says that a passphrase is wrong, and takes the recovery key instead', async () => {
    const secrets: unknown[] = [];
    const shown = await backupView({
      open: (_file, secret) => {
        secrets.push(secret);
        return Promise.resolve(secret.kind === 'recovery' ? ok(OPENED) : fail('wrong-key'));
      },
    });
    await choose(shown);
    await shown.screen.press('Use the recovery key');
    await shown.screen.type('Recovery key', 'aaaa bbbb');
    await shown.screen.press('Use the passphrase');
    await shown.screen.press('Use the recovery key');
    await shown.screen.type('Recovery key', 'aaaa bbbb');
    await shown.screen.press('Open the file');
    await shown.screen.until('This backup was made on');
    expect(secrets).toEqual([{ kind: 'recovery', text: 'aaaa bbbb' }]);
  });
});

describe('the quiet line below the cases', () => {
  const cases = async (backups: Backups | null) => {
    const shown = await showLibrary({}, {}, fakePackaging(), backups);
    screen = shown.screen;
    await shown.screen.settle();
    return shown.screen;
  };

  it('counts the saves that are in no backup and leads to making one', async () => {
    const shown = await cases(fakeBackups());
    expect(shown.text()).toContain('3 items are in no backup yet.');
    await shown.press('Make or restore a backup');
    await shown.until('Passphrase of the file');
  });

  it('is not there where all are in one, or nobody knows, or in practice', async () => {
    for (const backups of [
      fakeBackups({ waiting: () => Promise.resolve(ok(0)) }),
      fakeBackups({ waiting: () => Promise.resolve(fail('damaged')) }),
      null,
    ]) {
      expect((await cases(backups)).text()).not.toContain('in no backup');
      screen?.close();
    }
  });
});
