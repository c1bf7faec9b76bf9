/** An extension that does nothing but carry bytes in messages, as an agent's answer comes to the background: from a page, in each form a browser takes. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../support/browser/types';
import { temporaryFolder } from '../support/browser/home';

/** How bytes may lie in a message. */
export const FORMS = ['base64', 'bytes', 'blob'] as const;
export type Form = (typeof FORMS)[number];

/** Says what came: how many bytes they are for whoever got them, and what they are. */
const BACKGROUND = `
const api = globalThis.browser ?? chrome;
// The harness waits for a listener of the toolbar button before it says that an extension runs.
api.action.onClicked.addListener(() => {});
api.runtime.onMessage.addListener((message, sender, answer) => {
  (async () => {
    const { form, value } = message;
    if (form === 'base64') return Uint8Array.fromBase64(value).length;
    if (form === 'bytes' && value instanceof Uint8Array) return value.length;
    if (form === 'blob' && value instanceof Blob) return (await value.arrayBuffer()).byteLength;
    return -1;
  })().then(answer);
  return true;
});
`;

/** Writes it into a temporary folder and answers with the folder. `cloned`: Chromium is asked for structured clones instead of JSON. */
export function writeMessageExtension(browser: BrowserName, cloned: boolean): string {
  const folder = temporaryFolder('message-extension');
  const manifest = {
    manifest_version: 3,
    name: 'Messages',
    version: '1.0',
    action: {},
    background: browser === 'chromium' ? { service_worker: 'background.js' } : { scripts: ['background.js'] },
    ...(cloned ? { message_serialization: 'structured_clone' } : {}),
    ...(browser === 'firefox' ? { browser_specific_settings: { gecko: { id: 'messages@bench.example' } } } : {}),
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'background.js'), BACKGROUND);
  writeFileSync(join(folder, 'page.html'), '<!doctype html><html lang="en"><title>Messages</title></html>');
  return folder;
}
