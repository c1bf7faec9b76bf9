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

/** @typedef {{ chromium: string | null, firefox: string | null, notes: string[] }} FoundBrowsers */

const NAMES = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'],
  firefox: ['firefox', 'firefox-esr'],
};

const ELSEWHERE = {
  darwin: {
    chromium: ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
  win32: {
    chromium: ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe', 'Chromium\\Application\\chrome.exe'].flatMap(underProgramFiles),
    firefox: ['Mozilla Firefox\\firefox.exe'].flatMap(underProgramFiles),
  },
};

const OVERRIDES = { chromium: 'BESIDE_CHROMIUM', firefox: 'BESIDE_FIREFOX' };

/**
 * Looks, installs nothing.
 * @returns {FoundBrowsers} null where none was found; `notes` say why in plain words
 */
export function findBrowsers() {
  const notes = /** @type {string[]} */ ([]);
  return { chromium: findOne('chromium', notes), firefox: findOne('firefox', notes), notes };
}

/**
 * Looks, installs what is missing where it can, and looks again.
 * @returns {FoundBrowsers}
 */
export function ensureBrowsers() {
  const before = findBrowsers();
  const missing = /** @type {('chromium' | 'firefox')[]} */ (['chromium', 'firefox']).filter((name) => before[name] === null);
  if (missing.length === 0 && hasProgram('unzip')) return before;
  if (process.platform !== 'linux' || !hasProgram('apt-get') || process.getuid?.() !== 0) return before;
  const packages = missing.map((name) => (name === 'chromium' ? 'chromium' : firefoxPackage()));
  if (isUbuntu() && missing.length > 0) {
    // Ubuntu's packages of these names only install a snap, which neither starts in a container nor may read a temporary profile.
    before.notes.push('On Ubuntu the packages "chromium" and "firefox" only install snaps, which cannot be driven from a test. ' + byHand(missing));
    return before;
  }
  const wanted = [...packages, ...(hasProgram('unzip') ? [] : ['unzip']), ...(missing.length > 0 ? ['fonts-liberation', 'fonts-noto-color-emoji'] : [])];
  console.log(`Installing ${wanted.join(', ')} (apt-get) ...`);
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], /** @type {any} */ (quiet));
  spawnSync('apt-get', ['install', '-y', '-qq', ...wanted], /** @type {any} */ (quiet));
  return findBrowsers();
}

/**
 * What to tell a person when a browser is missing.
 * @param {FoundBrowsers} found
 * @returns {string} empty when nothing is missing
 */
export function missingMessage(found) {
  const missing = /** @type {('chromium' | 'firefox')[]} */ (['chromium', 'firefox']).filter((name) => found[name] === null);
  if (missing.length === 0) return '';
  return [`Not found: ${missing.join(' and ')}.`, ...found.notes, byHand(missing)].join('\n');
}

/** @param {('chromium' | 'firefox')[]} missing */
function byHand(missing) {
  const lines = missing.map((name) => name === 'chromium'
    ? '  Chromium: sudo apt-get install chromium (Debian), https://www.google.com/chrome, or: npx @puppeteer/browsers install chrome@stable'
    : '  Firefox:  sudo apt-get install firefox-esr (Debian), https://www.mozilla.org/firefox, or: npx @puppeteer/browsers install firefox@esr');
  return ['You could install it yourself:', ...lines, `Then set ${missing.map((name) => OVERRIDES[name]).join(' and ')} to the program if it is not found by itself.`].join('\n');
}

/** @param {'chromium' | 'firefox'} name @param {string[]} notes */
function findOne(name, notes) {
  const chosen = process.env[OVERRIDES[name]];
  if (chosen !== undefined && chosen !== '') {
    if (existsSync(chosen)) return chosen;
    notes.push(`${OVERRIDES[name]} names ${chosen}, which is not there.`);
    return null;
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = NAMES[name].flatMap((program) => folders.map((folder) => join(folder, program)));
  const elsewhere = process.platform === 'darwin' || process.platform === 'win32' ? ELSEWHERE[process.platform][name] : [];
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

/** @param {string} program */
function hasProgram(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => canRun(join(folder, program)));
}

function isUbuntu() {
  return existsSync('/etc/os-release') && /^ID=ubuntu$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** Debian stable ships the long-support edition only. */
function firefoxPackage() {
  return 'firefox-esr';
}

/** @param {string} path */
function underProgramFiles(path) {
  return ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].map((name) => process.env[name]).filter((root) => root !== undefined).map((root) => `${String(root)}\\${path}`);
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
