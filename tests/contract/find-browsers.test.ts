import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ensureBrowsers, findBrowsers, missingMessage, type Machine } from '../../scripts/find-browsers.mjs';

/** A machine with one folder of programs. Its `apt-get` is a script of our own that writes down what it was asked and makes what it "installs". */
let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'beside-machine-'));
  mkdirSync(join(home, 'bin'));
  vi.spyOn(console, 'log').mockReturnValue(undefined);
});
afterEach(() => {
  rmSync(home, { recursive: true, force: true });
  vi.restoreAllMocks();
});

function machine(changes: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    uid: 0,
    osRelease: 'ID=debian\n',
    ...changes,
    env: { PATH: join(home, 'bin'), ...changes.env },
  };
}

function program(name: string, text = '#!/bin/sh\n'): string {
  const path = join(home, 'bin', name);
  writeFileSync(path, text);
  chmodSync(path, 0o755);
  return path;
}

/** Ends with these codes. */
function aptGet({ update = 0, install = 0 } = {}): void {
  program(
    'apt-get',
    `#!/bin/sh
echo "$*" >> '${home}/asked'
echo "$PATH" > '${home}/path'
[ "$1" = update ] && exit ${String(update)}
[ ${String(install)} = 0 ] || exit ${String(install)}
for name in "$@"; do
  case "$name" in
    chromium|firefox-esr|unzip) echo '#!/bin/sh' > '${home}/bin/'"$name"; /bin/chmod 755 '${home}/bin/'"$name" ;;
  esac
done
`,
  );
}

function asked(): string[] {
  return existsSync(join(home, 'asked')) ? readFileSync(join(home, 'asked'), 'utf8').trim().split('\n') : [];
}

describe('a missing browser, for root on Debian', () => {
  it('is installed after the lists are brought up to date, and is found then', () => {
    aptGet();
    program('unzip');
    const found = ensureBrowsers(undefined, machine());
    expect(asked()).toEqual([
      'update -qq',
      'install -y -qq chromium firefox-esr fonts-liberation fonts-noto-color-emoji',
    ]);
    expect(found).toMatchObject({
      chromium: join(home, 'bin/chromium'),
      firefox: join(home, 'bin/firefox-esr'),
      unzip: true,
      notes: [],
    });
    expect(missingMessage(found)).toBe('');
    // Programs of the administrator, which an installation calls, are found as well.
    expect(readFileSync(join(home, 'path'), 'utf8')).toContain('/usr/sbin');
  });

  it('is the only one that is installed', () => {
    aptGet();
    program('unzip');
    program('google-chrome');
    expect(ensureBrowsers(undefined, machine())).toMatchObject({
      chromium: join(home, 'bin/google-chrome'),
      firefox: join(home, 'bin/firefox-esr'),
    });
    expect(asked()[1]).toBe('install -y -qq firefox-esr fonts-liberation fonts-noto-color-emoji');
  });

  it('is not installed where another one is enough', () => {
    aptGet();
    program('unzip');
    program('firefox');
    const found = ensureBrowsers(['firefox'], machine());
    expect(asked()).toEqual([]);
    expect(missingMessage(found, ['firefox'])).toBe('');
    expect(missingMessage(found)).toContain('Not found: chromium.');
  });

  it('comes together with unzip, which comes alone when nothing else is missing', () => {
    aptGet();
    program('chromium');
    program('firefox');
    expect(ensureBrowsers(undefined, machine()).unzip).toBe(true);
    expect(asked()[1]).toBe('install -y -qq unzip');
  });

  it('is told of when the installation fails: how it ended, and what to run', () => {
    aptGet({ update: 3, install: 100 });
    program('unzip');
    const message = missingMessage(ensureBrowsers(['firefox'], machine()), ['firefox']);
    expect(asked()).toHaveLength(2);
    expect(message).toContain('Not found: firefox.');
    expect(message).toContain('apt-get install failed (exit code 100; apt-get update before it: exit code 3).');
    expect(message).toContain(
      'run: apt-get update && apt-get install -y firefox-esr fonts-liberation fonts-noto-color-emoji',
    );
    expect(message).toContain('set BESIDE_FIREFOX');
  });

  it('is installed all the same when only the lists could not be brought up to date', () => {
    aptGet({ update: 100 });
    program('unzip');
    const found = ensureBrowsers(['chromium'], machine());
    expect(found).toMatchObject({ chromium: join(home, 'bin/chromium'), notes: [] });
  });

  it('is told of when apt-get itself cannot be started', () => {
    program('apt-get', '#!/no/such/shell\n');
    program('unzip');
    expect(missingMessage(ensureBrowsers(['chromium'], machine()), ['chromium'])).toMatch(
      /apt-get install failed \(.*ENOENT/,
    );
  });
});

describe('a missing browser elsewhere', () => {
  it('is not installed by somebody who is not root: the exact command is named', () => {
    aptGet();
    const message = missingMessage(ensureBrowsers(undefined, machine({ uid: 1000 })));
    expect(asked()).toEqual([]);
    expect(message).toContain('Not found: chromium and firefox and unzip.');
    expect(message).toContain(
      "sudo sh -c 'apt-get update && apt-get install -y chromium firefox-esr unzip fonts-liberation fonts-noto-color-emoji'",
    );
  });

  it('is not installed on Ubuntu, where it would be a snap; a snap that is there is passed over', () => {
    aptGet();
    program('unzip');
    program('chromium-browser', '#!/bin/sh\nexec /snap/bin/chromium "$@"\n');
    const message = missingMessage(ensureBrowsers(undefined, machine({ osRelease: 'NAME="Ubuntu"\nID=ubuntu\n' })));
    expect(asked()).toEqual([]);
    expect(message).toContain('only install snaps');
    expect(message).toContain('chromium-browser belongs to a snap');
  });

  it('is told of where there is no apt-get', () => {
    program('unzip');
    expect(missingMessage(ensureBrowsers(['firefox'], machine()), ['firefox'])).toMatch(
      /^Not found: firefox\.\nYou could install it yourself:\n.*mozilla\.org/,
    );
  });
});

describe('a browser that somebody names', () => {
  it('is taken before any other', () => {
    program('firefox');
    const mine = program('my-firefox');
    expect(findBrowsers(machine({ env: { BESIDE_FIREFOX: mine } })).firefox).toBe(mine);
  });

  it('and that is not there is told of; nothing is installed in its place', () => {
    aptGet();
    program('unzip');
    program('chromium');
    const found = ensureBrowsers(undefined, machine({ env: { BESIDE_FIREFOX: '/no/such/firefox' } }));
    expect(asked()).toEqual([]);
    expect(missingMessage(found)).toContain('BESIDE_FIREFOX names /no/such/firefox, which is not there.');
  });
});
