// Runs the playbooks over saved pages and prints what they find.
//   npm run playbook:check -- <file or folder> [--address https://...] [--addresses list.txt] [--full]
// The address of a page is taken from `--address` (one file), from the list (lines of "path address", paths as below the folder), from a
// file beside it (`page.html.address`), or from the page itself.
// Scripts of the pages are not run and nothing is fetched. Drawings and style sheets are taken out first: happy-dom's parser trips over them.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { Window } from 'happy-dom';
import { createServer } from 'vite';

const WIDTH = 100;

// `| head` closes the pipe early: that is no error.
process.stdout.on('error', () => process.exit(0));

const { path, address, addresses, full } = readArguments(process.argv.slice(2));
if (path === null || !existsSync(path)) {
  console.error(
    path === null
      ? 'Say which file or folder: npm run playbook:check -- <file or folder>'
      : `There is nothing at ${path}.`,
  );
  process.exit(2);
}

const vite = await createServer({
  root: resolve(import.meta.dirname, '..'),
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  appType: 'custom',
  optimizeDeps: { noDiscovery: true, include: [] },
});
try {
  const { checkPage, statedAddress, withoutDrawings, STRIPPED_NOTE } = await vite.ssrLoadModule(
    '/tests/support/playbook-check.ts',
  );
  const files = htmlFiles(path);
  console.log(files.length === 0 ? `No .html file in ${path}.` : STRIPPED_NOTE);
  for (const file of files) {
    const window = new Window({
      url: 'https://saved-page.invalid/',
      settings: {
        disableJavaScriptEvaluation: true,
        disableJavaScriptFileLoading: true,
        disableCSSFileLoading: true,
        disableIframePageLoading: true,
      },
    });
    // The readers know browsers' globals, of which a saved page needs only these.
    Object.assign(globalThis, {
      innerWidth: 1440,
      innerHeight: 900,
      scrollX: 0,
      scrollY: 0,
      Element: window.Element,
      HTMLElement: window.HTMLElement,
    });
    const page = new window.DOMParser().parseFromString(withoutDrawings(readFileSync(file, 'utf8')), 'text/html');
    const where = address ?? addresses.get(relative(path, file)) ?? besideFile(file) ?? statedAddress(page);
    console.log(`\n${relative(process.cwd(), file)}`);
    if (where === null)
      console.log('  The page does not state its address: give it with --address, --addresses or in a file beside it.');
    else print(await checkPage(page, where));
    await window.happyDOM.close();
  }
} finally {
  await vite.close();
}

function print(check) {
  console.log(`  ${check.address}`);
  console.log(
    `  playbook ${check.playbookId}, ${check.pageKind} ${JSON.stringify(check.parts)}; video ${check.video}; ${check.commentsLoaded} comments loaded`,
  );
  table(
    ['fact', 'value', 'read from'],
    check.facts.map(({ name, value, reader }) => [name, value === null ? '(not found)' : value, reader ?? '']),
  );
  const rows = full ? check.anchors : firstOfEach(check.anchors);
  table(
    ['guide', 'step', 'label', 'on this page'],
    rows.map(({ action, step, label, result }) => [action, step, label, result]),
  );
}

/** Guides share steps; each pair of step and result is shown once unless everything is asked for. */
function firstOfEach(anchors) {
  const seen = new Set();
  return anchors.filter(
    ({ step, label, result }) => !seen.has(`${step}|${label}|${result}`) && seen.add(`${step}|${label}|${result}`),
  );
}

function table(head, rows) {
  const cells = [head, ...rows].map((row) => row.map((cell) => oneLine(cell)));
  const widths = head.map((_, at) => Math.max(...cells.map((row) => row[at].length)));
  for (const row of cells)
    console.log(
      `    ${row
        .map((cell, at) => cell.padEnd(widths[at]))
        .join('  ')
        .trimEnd()}`,
    );
  console.log('');
}

function oneLine(text) {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > WIDTH ? `${line.slice(0, WIDTH - 1)}…` : line;
}

function htmlFiles(from) {
  if (statSync(from).isFile()) return [from];
  return readdirSync(from, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.html?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function besideFile(file) {
  const beside = join(file, '..', `${basename(file)}.address`);
  return existsSync(beside) ? readFileSync(beside, 'utf8').trim() : null;
}

function readArguments(list) {
  const valueOf = (name) => (list.includes(name) ? (list[list.indexOf(name) + 1] ?? null) : null);
  const [path] = list.filter(
    (entry, at) => !entry.startsWith('--') && !['--address', '--addresses'].includes(list[at - 1] ?? ''),
  );
  return {
    path: path === undefined ? null : resolve(path),
    address: valueOf('--address'),
    addresses: readList(valueOf('--addresses')),
    full: list.includes('--full'),
  };
}

function readList(file) {
  if (file === null) return new Map();
  return new Map(
    readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter(([path, where]) => path !== undefined && where !== undefined),
  );
}
