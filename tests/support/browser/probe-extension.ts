import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './home';
import type { BrowserName } from './types';

const BACKGROUND = `
const api = globalThis.browser ?? chrome;
api.action.onClicked.addListener((tab) => {
  const opened = api.sidePanel ? api.sidePanel.open({ tabId: tab.id }) : api.sidebarAction.open();
  Promise.resolve(opened)
    .then(() => api.scripting.executeScript({ target: { tabId: tab.id }, func: () => document.title }))
    .then((answer) => api.storage.local.set({ title: answer[0].result, tabId: tab.id }))
    .catch((error) => api.storage.local.set({ failed: String(error) }));
});
api.runtime.onMessage.addListener((message, sender, reply) => {
  if (message === 'picture') {
    api.tabs.captureVisibleTab({ format: 'png' }).then((address) => reply(address.slice(0, 22)), (error) => reply('refused: ' + error.message));
    return true;
  }
  if (message === 'leak') {
    fetch('https://leak.example/from-background').then(() => reply('sent'), () => reply('failed'));
    return true;
  }
  return false;
});
`;

const PANEL = `
const api = globalThis.browser ?? chrome;
const say = (words) => { document.querySelector('#said').textContent = words; };
document.querySelector('#picture').addEventListener('click', () => api.runtime.sendMessage('picture').then(say));
document.querySelector('#leak').addEventListener('click', () => api.runtime.sendMessage('leak').then(say));
document.querySelector('#leak-here').addEventListener('click', () => fetch('https://leak.example/from-panel').then(() => say('sent'), () => say('failed here')));
document.querySelector('#ask').addEventListener('click', () => api.permissions.request({ origins: ['https://www.tiktok.com/*'] }).then((ok) => say('asked: ' + ok), (error) => say('ask refused: ' + error)));
document.querySelector('#field').addEventListener('input', (event) => say('field: ' + event.target.value + ' trusted ' + event.isTrusted));
document.addEventListener('keydown', (event) => { document.querySelector('#keys').textContent += event.key + (event.isTrusted ? '' : '(made)') + ' '; });
document.querySelector('#file').addEventListener('click', () => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(['kept'], { type: 'application/zip' }));
  link.download = 'files-probe.zip';
  link.click();
});
`;

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Probe</title>
<meta name="manifest.open_at_install" content="false"></head><body><main>
<h1>Probe panel</h1><p id="said" role="status">nothing yet</p><p id="keys"></p>
<button id="picture">Take the picture</button> <button id="leak">Leak</button> <button id="leak-here">Leak here</button> <button id="ask">Ask</button> <button id="file">File</button>
<label>Note <input id="field"></label>
<div style="position:relative"><button id="under">Under</button><div style="position:absolute;inset:0;background:#ddd"></div></div>
<iframe id="inner" src="inner.html" title="Inner" style="margin-top:30px"></iframe></main><script src="panel.js"></script></body></html>`;

/** A tiny extension that opens a panel, injects, takes a picture and leaks on demand: it proves that the harness sees all of that. */
export function writeProbeExtension(browser: BrowserName): string {
  const folder = temporaryFolder('probe');
  const manifest = {
    manifest_version: 3,
    name: 'Probe',
    version: '1.0',
    permissions: ['activeTab', 'scripting', 'storage', ...(browser === 'chromium' ? ['sidePanel'] : [])],
    optional_host_permissions: ['https://www.tiktok.com/*'],
    action: {},
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; connect-src https://leak.example; frame-src 'self'",
    },
    ...(browser === 'chromium'
      ? { background: { service_worker: 'background.js' }, side_panel: { default_path: 'sidepanel.html' } }
      : {
          background: { scripts: ['background.js'] },
          sidebar_action: { default_panel: 'sidepanel.html', open_at_install: false },
          browser_specific_settings: { gecko: { id: 'probe@beside.example' } },
        }),
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'background.js'), BACKGROUND);
  writeFileSync(join(folder, 'panel.js'), PANEL);
  writeFileSync(join(folder, 'sidepanel.html'), PAGE);
  writeFileSync(
    join(folder, 'inner.html'),
    '<!doctype html><html lang="en"><title>Inner</title><main><h1>Inner</h1><button id="inside">Inside</button></main><script src="inner.js"></script></html>',
  );
  writeFileSync(
    join(folder, 'inner.js'),
    'document.querySelector("#inside").addEventListener("click", (event) => { parent.document.querySelector("#said").textContent = "inside " + event.isTrusted; });',
  );
  writeFileSync(join(folder, 'other.html'), PAGE.replace('Probe panel', 'Probe tab'));
  return folder;
}
