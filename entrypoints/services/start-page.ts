import type { FaultPlace } from '../../lib/domain/fault';
import { faultReport, noteFault, noteUncaught } from '../../lib/browser/faults';
import { isSameBuild } from '../../lib/browser/same-build';
import { START_WORDS } from '../../lib/words/start-words';
import { copyText } from './live-shell';

const PLACE: FaultPlace = 'screen-start';

/** Starts a page of Beside. Where that fails the page says so, whatever failed: words, settings, a script that did not load. */
export function startPage(start: () => Promise<void>): void {
  noteUncaught();
  start().catch((error: unknown) => {
    noteFault(PLACE, error);
    showFailedStart(document.getElementById('app') ?? document.body);
  });
  compareBuilds().catch((error: unknown) => {
    noteFault(PLACE, error);
  });
}

/** A page and a background of two builds do not understand each other: said at once, before anything is typed or saved. */
async function compareBuilds(): Promise<void> {
  if (!(await isSameBuild())) await (await import('./other-build')).showOtherBuild();
}

/** Drawn by hand and with words of its own: nothing that may just have failed is needed for it. */
export function showFailedStart(root: Element): void {
  const section = document.createElement('section');
  section.className = 'stack';
  section.lang = 'en';
  section.setAttribute('role', 'alert');
  const said = document.createElement('p');
  section.append(
    element('h1', START_WORDS.failed),
    button(START_WORDS.again, () => {
      location.reload();
    }),
    button(START_WORDS.copy, () => {
      void report().then((text) => {
        said.textContent = text;
      });
    }),
    said,
  );
  root.replaceChildren(section);
}

/** Copies what happened; shows it to be copied by hand where the browser refuses. */
async function report(): Promise<string> {
  const text = await faultReport().catch(() => '');
  return (await copyText(text)) ? START_WORDS.copied : text;
}

function element(name: 'h1' | 'p', text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function button(text: string, onPress: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button';
  made.textContent = text;
  made.addEventListener('click', onPress);
  return made;
}
