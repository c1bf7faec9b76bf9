/** The least that an extension with a panel can be: its panel is an empty page, and it does nothing to the page beside it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../support/browser/home';

const MANIFEST = {
  manifest_version: 3,
  name: 'Empty panel',
  version: '1.0',
  permissions: ['activeTab', 'sidePanel'],
  action: {},
  side_panel: { default_path: 'sidepanel.html' },
  background: { service_worker: 'background.js' },
};

/** Writes it for Chromium into a temporary folder and answers with the folder. */
export function writeEmptyExtension(): string {
  const folder = temporaryFolder('empty-extension');
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
  writeFileSync(
    join(folder, 'background.js'),
    'chrome.action.onClicked.addListener((tab) => { chrome.sidePanel.open({ tabId: tab.id }); });',
  );
  writeFileSync(join(folder, 'sidepanel.html'), '<!doctype html><html lang="en"><title>Empty panel</title></html>');
  return folder;
}
