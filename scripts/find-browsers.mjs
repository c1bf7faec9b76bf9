/**
 * Finds Chromium (or Chrome, or Edge) and Firefox, and installs a missing one where that is possible without asking anyone:
 * on Debian as root. Everywhere else it says what to do.
 *
 * Run by itself: `node scripts/find-browsers.mjs [--install]`. `BESIDE_CHROMIUM` and `BESIDE_FIREFOX` name a program of your choice.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, openSync, readSync, closeSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** @typedef {'chromium' | 'firefox'} Browser */
/** @typedef {{ chromium: string | null, firefox: string | null, unzip: boolean, notes: string[] }} FoundBrowsers */

const BROWSERS = /** @type {readonly Browser[]} */ (['chromium', 'firefox']);

/** Debian's names. Its stable release has the long-support edition of Firefox only. */
const PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };

const BY_HAND = {
  chromium:
    '  Chromium: sudo apt-get install chromium (Debian), https://www.google.com/chrome, or: npx @puppeteer/browsers install chrome@stable',
  firefox:
    '  Firefox:  sudo apt-get install firefox-esr (Debian), https://www.mozilla.org/firefox, or: npx @puppeteer/browsers install firefox@esr',
  unzip: '  unzip:    sudo apt-get install unzip',
};

const NAMES = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  firefox: ['firefox', 'firefox-esr'],
};

const ELSEWHERE = {
  darwin: {
    chromium: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
  win32: {
    chromium: [
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'Chromium\\Application\\chrome.exe',
    ].flatMap(underProgramFiles),
    firefox: ['Mozilla Firefox\\firefox.exe'].flatMap(underProgramFiles),
  },
};

const OVERRIDES = { chromium: 'BESIDE_CHROMIUM', firefox: 'BESIDE_FIREFOX' };

/**
 * What this depends on of the machine it runs on. Tests give their own.
 * @typedef {{ platform: string, env: Record<string, string | undefined>, uid: number | undefined, osRelease: string }} Machine
 */

/** @returns {Machine} */
function thisMachine() {
  return {
    platform: process.platform,
    env: process.env,
    uid: process.getuid?.(),
    osRelease: existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '',
  };
}

/**
 * Looks, installs nothing.
 * @param {Machine} [machine]
 * @returns {FoundBrowsers} null where none was found; `notes` say why in plain words
 */
export function findBrowsers(machine = thisMachine()) {
  const notes = /** @type {string[]} */ ([]);
  return {
    chromium: findOne('chromium', notes, machine),
    firefox: findOne('firefox', notes, machine),
    unzip: hasProgram('unzip', machine),
    notes,
  };
}

/**
 * Looks, installs what is missing where it can, and looks again.
 * @param {readonly Browser[]} [needed] which browsers are worth an installation; both without it
 * @param {Machine} [machine]
 * @returns {FoundBrowsers}
 */
export function ensureBrowsers(needed = BROWSERS, machine = thisMachine()) {
  const before = findBrowsers(machine);
  // A program that somebody named and that is not there is not mended by installing another one.
  const missing = needed.filter((name) => before[name] === null && !isChosen(name, machine));
  if (missing.length === 0 && before.unzip) return before;
  if (machine.platform !== 'linux' || !hasProgram('apt-get', machine)) return before;
  if (isUbuntu(machine) && missing.length > 0) {
    // Ubuntu's packages of these names only install a snap, which neither starts in a container nor may read a temporary profile.
    before.notes.push(
      'On Ubuntu the packages "chromium" and "firefox" only install snaps, which cannot be driven from a test.',
    );
    return before;
  }
  const wanted = [
    ...missing.map((name) => PACKAGES[name]),
    ...(before.unzip ? [] : ['unzip']),
    ...(missing.length > 0 ? ['fonts-liberation', 'fonts-noto-color-emoji'] : []),
  ];
  const command = `apt-get update && apt-get install -y ${wanted.join(' ')}`;
  if (machine.uid !== 0) {
    before.notes.push(`Only root may install here. This command does it: sudo sh -c '${command}'`);
    return before;
  }
  console.log(`Installing ${wanted.join(', ')} (apt-get) ...`);
  const failed = install(wanted, machine);
  const after = findBrowsers(machine);
  if (failed !== '') after.notes.push(`${failed} To see more, run: ${command}`);
  return after;
}

/**
 * The lists first: an installation from old ones fails. When only the lists fail, an installation may work all the same.
 * @param {readonly string[]} wanted @param {Machine} machine @returns {string} what went wrong; empty when nothing did
 */
function install(wanted, machine) {
  // After `su` the folders of the administrator's programs are not in PATH, and the installation needs them.
  const PATH = [...foldersOf(machine), '/usr/local/sbin', '/usr/sbin', '/sbin'].join(delimiter);
  const quiet = /** @type {const} */ ({
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...machine.env, PATH, DEBIAN_FRONTEND: 'noninteractive' },
  });
  const update = spawnSync('apt-get', ['update', '-qq'], quiet);
  const installed = spawnSync('apt-get', ['install', '-y', '-qq', ...wanted], quiet);
  if (installed.status === 0) return '';
  return `apt-get install failed (${ending(installed)}${update.status === 0 ? '' : `; apt-get update before it: ${ending(update)}`}).`;
}

/** @param {import('node:child_process').SpawnSyncReturns<Buffer>} result */
function ending({ error, signal, status }) {
  return error?.message ?? signal ?? `exit code ${String(status)}`;
}

/**
 * What to tell a person when a browser, or `unzip`, is missing.
 * @param {FoundBrowsers} found
 * @param {readonly Browser[]} [needed] both without it
 * @returns {string} empty when nothing is missing
 */
export function missingMessage(found, needed = BROWSERS) {
  const missing = needed.filter((name) => found[name] === null);
  const lines = [...missing.map((name) => BY_HAND[name]), ...(found.unzip ? [] : [BY_HAND.unzip])];
  if (lines.length === 0) return '';
  const named = [...missing, ...(found.unzip ? [] : ['unzip'])].join(' and ');
  const then =
    missing.length === 0
      ? []
      : [
          `Then set ${missing.map((name) => OVERRIDES[name]).join(' and ')} to the program if it is not found by itself.`,
        ];
  return [`Not found: ${named}.`, ...found.notes, 'You could install it yourself:', ...lines, ...then].join('\n');
}

/** @param {Browser} name @param {Machine} machine */
function isChosen(name, { env }) {
  return (env[OVERRIDES[name]] ?? '') !== '';
}

/** @param {Browser} name @param {string[]} notes @param {Machine} machine */
function findOne(name, notes, machine) {
  if (isChosen(name, machine)) {
    const chosen = machine.env[OVERRIDES[name]] ?? '';
    if (existsSync(chosen)) return chosen;
    notes.push(`${OVERRIDES[name]} names ${chosen}, which is not there.`);
    return null;
  }
  const candidates = NAMES[name].flatMap((program) => foldersOf(machine).map((folder) => join(folder, program)));
  const elsewhere =
    machine.platform === 'darwin' || machine.platform === 'win32' ? ELSEWHERE[machine.platform][name] : [];
  for (const candidate of [...candidates, ...elsewhere]) {
    if (!canRun(candidate)) continue;
    if (isSnap(candidate)) {
      notes.push(`${candidate} belongs to a snap, which cannot be driven from a test: it is passed over.`);
      continue;
    }
    return candidate;
  }
  return null;
}

/** A snap's program, or the little script Ubuntu puts in its place. @param {string} path */
function isSnap(path) {
  if (realpathSync(path).includes('/snap')) return true;
  const head = Buffer.alloc(4_096);
  const file = openSync(path, 'r');
  const length = readSync(file, head, 0, head.length, 0);
  closeSync(file);
  const words = head.toString('latin1', 0, length);
  return words.startsWith('#!') && /\/snap\/bin\/|snap install/.test(words);
}

/** @param {string} path */
function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} program @param {Machine} machine */
function hasProgram(program, machine) {
  const file = machine.platform === 'win32' ? `${program}.exe` : program;
  return foldersOf(machine).some((folder) => canRun(join(folder, file)));
}

/** @param {Machine} machine */
function foldersOf({ env }) {
  return (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
}

/** @param {Machine} machine */
function isUbuntu({ osRelease }) {
  return /^ID="?ubuntu"?$/m.test(osRelease);
}

/** @param {string} path */
function underProgramFiles(path) {
  return ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData']
    .map((name) => process.env[name])
    .filter((root) => root !== undefined)
    .map((root) => `${String(root)}\\${path}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = process.argv.includes('--install') ? ensureBrowsers() : findBrowsers();
  console.log(`Chromium: ${found.chromium ?? 'not found'}\nFirefox:  ${found.firefox ?? 'not found'}`);
  const message = missingMessage(found);
  if (message !== '') {
    console.error(message);
    process.exitCode = 1;
  }
}
