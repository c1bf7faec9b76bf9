/** Has a vault in a real profile told from outside, by the code of today or by that of a released version. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import type { Verification } from '../../../lib/package/verify/verify-result';
import type { BesideBrowser, View } from '../browser/types';
import { STORED } from '../stored/golden';
import type { VaultNote } from './note-in-page';

/** Script that defines `besideNotes` in a page of the extension. */
export type NoteScript = string;

/** The reading code of commit 57942cc, as it was built then. */
export function keptNotes(): NoteScript {
  return readFileSync(join(STORED, 'releases/notes-57942cc.js.txt'), 'utf8');
}

/** The reading code of today. */
export async function todaysNotes(): Promise<NoteScript> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'note-in-page.ts'), formats: ['iife'], name: 'besideNotes' },
    },
  });
  const [bundle] = [output].flat();
  if (bundle === undefined || !('output' in bundle)) throw new Error('the notes could not be built');
  return bundle.output[0].code;
}

/** Reads the vault through a page of the extension. */
export async function noteOf(browser: BesideBrowser, script: NoteScript): Promise<VaultNote> {
  return (await inOwnPage(browser, script, 'besideNotes.noteVault()')) as VaultNote;
}

/** What the code behind `script` says of a package file. */
export async function verdictOf(
  browser: BesideBrowser,
  script: NoteScript,
  file: string,
  ownKey: string,
): Promise<Verification> {
  const base64 = readFileSync(file).toString('base64');
  return (await inOwnPage(
    browser,
    script,
    `besideNotes.verdictOn(${JSON.stringify(base64)}, ${JSON.stringify(ownKey)})`,
  )) as Verification;
}

async function inOwnPage(browser: BesideBrowser, script: NoteScript, call: string): Promise<unknown> {
  const page: View = await browser.extensionPage('practice-stage.html');
  try {
    return JSON.parse(
      String(await page.evaluate(`(async () => { ${script}\n return JSON.stringify(await ${call}); })()`)),
    );
  } finally {
    await page.close();
  }
}
