import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launch } from 'puppeteer-core';
import type { Browser } from 'puppeteer-core';
import { watchDownloads } from './downloads';
import { executableOf } from './executables';
import { openChromeScope } from './firefox-chrome';
import type { ChromeScope } from './firefox-chrome';
import { openedTabView } from './firefox-element';
import { frameTasks } from './firefox-frame';
import { sidebarIsOpen, sidebarView } from './firefox-sidebar';
import { pageView } from './page-view';
import { addressIn, killBrowser, openHome } from './profile';
import { startSites } from './sites';
import type { Recorder } from './sites';
import type { BesideBrowser, DrawnMark, LaunchOptions } from './types';

/** Starts Firefox with the extension and a made-up internet. */
export async function launchFirefox(options: LaunchOptions): Promise<BesideBrowser> {
  const internet = await startSites(options.sites);
  const home = openHome(options);
  const tidy = async (): Promise<void> => {
    await internet.close();
    home.tidy();
  };
  const downloads = options.downloads ?? join(home.folder, 'downloads');
  mkdirSync(downloads, { recursive: true });
  const id = extensionId(options.build);
  const uuid = addressIn(home);
  const width = options.width ?? 1366;
  const height = options.height ?? 860;

  const started = launch({
    browser: 'firefox',
    executablePath: executableOf('firefox'),
    headless: options.display === undefined,
    acceptInsecureCerts: true,
    defaultViewport: null,
    userDataDir: home.profile,
    env: {
      ...process.env,
      MOZ_HEADLESS_WIDTH: String(width),
      MOZ_HEADLESS_HEIGHT: String(height),
      ...(options.display === undefined ? {} : { DISPLAY: options.display }),
    },
    args: ['-remote-allow-system-access', `--width=${String(width)}`, `--height=${String(height)}`],
    extraPrefsFirefox: firefoxPrefs({
      id,
      uuid,
      proxyPort: internet.proxyPort,
      downloads,
      dark: options.dark === true,
      locale: options.locale,
    }),
  });
  const browser = await started.catch(async (error: unknown) => {
    await tidy();
    throw error;
  });
  try {
    const chrome = await openChromeScope(browser);
    await browser.installExtension(options.build);
    const origin = `moz-extension://${uuid}`;
    await watchNetwork(chrome, origin);
    if (options.preGrant !== undefined) await grantHosts(chrome, id, options.preGrant);
    const handle = firefoxHandle({
      browser,
      chrome,
      id,
      origin,
      home: home.folder,
      downloads,
      network: internet.network,
      tidy,
    });
    // The welcome comes a moment after installing and takes the front: what follows must not run into it.
    if (!home.used && existsSync(join(options.build, 'welcome.html'))) await handle.openedTab('welcome.html');
    return handle;
  } catch (error) {
    await browser.close();
    await tidy();
    throw error;
  }
}

function firefoxPrefs(given: {
  id: string;
  uuid: string;
  proxyPort: number;
  downloads: string;
  dark: boolean;
  locale: string | undefined;
}): Record<string, unknown> {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [given.id]: given.uuid }),
    'extensions.webextOptionalPermissionPrompts': false,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': given.proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': given.proxyPort,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    // A refused host is then a plain network error instead of Firefox asking around whether it is online.
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'network.stricttransportsecurity.preloadlist': false,
    'security.cert_pinning.enforcement_level': 0,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'browser.safebrowsing.downloads.enabled': false,
    'browser.download.folderList': 2,
    'browser.download.dir': given.downloads,
    'browser.download.useDownloadDir': true,
    'browser.download.alwaysOpenPanel': false,
    'browser.helperApps.neverAsk.saveToDisk': 'application/zip,application/octet-stream,image/png,text/plain',
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    'extensions.getAddons.cache.enabled': false,
    'app.normandy.enabled': false,
    'toolkit.telemetry.enabled': false,
    'browser.newtabpage.enabled': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'media.autoplay.default': 0,
    'media.gmp-manager.updateEnabled': false,
    'layout.css.prefers-color-scheme.content-override': given.dark ? 0 : 1,
    'ui.systemUsesDarkTheme': given.dark ? 1 : 0,
    ...(given.locale === undefined
      ? {}
      : { 'intl.accept_languages': given.locale, 'intl.locale.requested': given.locale }),
  };
}

interface Running {
  readonly browser: Browser;
  readonly chrome: ChromeScope;
  readonly id: string;
  readonly origin: string;
  readonly home: string;
  readonly downloads: string;
  readonly network: Recorder;
  /** Stops the made-up internet and takes the folders away; the browser is closed before. */
  readonly tidy: () => Promise<void>;
}

function firefoxHandle(running: Running): BesideBrowser {
  const { browser, chrome, id, origin, network } = running;
  const extension = extensionOf(id);
  const background = frameTasks(
    chrome,
    `[...${extension}.views].find((view) => view.viewType === 'background')?.xulBrowser`,
  );
  const collect = async (): Promise<void> => {
    const seen = (await chrome.run(
      'const seen = Services.besideSeen ?? []; Services.besideSeen = []; return seen;',
    )) as string[];
    for (const address of seen) {
      const parsed = new URL(address);
      network.note({ host: parsed.host, path: parsed.pathname + parsed.search, outcome: 'refused', by: 'extension' });
    }
  };
  return {
    name: 'firefox',
    origin,
    downloads: running.downloads,
    network: async () => {
      await collect();
      return network;
    },
    nextDownload: watchDownloads(running.downloads, running.home),
    openPage: async (address) => {
      const page = await browser.newPage();
      // A page that changes its own address while it loads (a saved YouTube page does) loads all the same, but the call fails.
      await page.goto(address, { waitUntil: 'load' }).catch((error: unknown) => {
        if (!String(error).includes('Address rejected')) throw error;
      });
      await page.waitForFunction('document.readyState === "complete" && location.protocol !== "about:"', {
        timeout: 30_000,
      });
      return page;
    },
    pressToolbar: async (page) => {
      await page.bringToFront();
      await chrome.run(`
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        await ExtensionParent.apiManager.global.browserActionFor(${extension}).triggerAction(window);`);
    },
    marks: async (page) => {
      await page.bringToFront();
      return (await frameTasks(chrome, 'gBrowser.selectedBrowser')('marks', {})) as DrawnMark[];
    },
    panel: async () => {
      const end = Date.now() + 20_000;
      while (!(await sidebarIsOpen(chrome, origin))) {
        if (Date.now() > end) throw new Error('the sidebar did not open');
        await sleep(100);
      }
      return sidebarView(chrome);
    },
    panelIsOpen: () => sidebarIsOpen(chrome, origin),
    extensionPage: async (path) => {
      const page = await browser.newPage();
      const address = `${origin}/${path}`;
      // Measured: the page loads but the answer never comes. So it is asked for, not waited for; the empty page before it counts as loaded too.
      void page.goto(address).catch(() => null);
      const loaded = `location.href.startsWith(${JSON.stringify(address)}) && document.readyState === 'complete'`;
      const end = Date.now() + 20_000;
      while ((await page.evaluate(loaded).catch(() => false)) !== true) {
        if (Date.now() > end) throw new Error(`${path} did not load`);
        await sleep(50);
      }
      return pageView(path, page, () => page.close());
    },
    openedTab: async (path) => {
      const end = Date.now() + 20_000;
      for (;;) {
        const view = await openedTabView(chrome, `${origin}/${path}`);
        if (view !== null) return view;
        if (Date.now() > end) throw new Error(`no tab with ${path} was opened`);
        await sleep(100);
      }
    },
    inBackground: async (source) => {
      await chrome.run(`await ${extension}.wakeupBackground?.();`);
      return background('evaluate', { source });
    },
    stopBackground: async () => {
      await chrome.run(`await ${extension}.terminateBackground({ disableResetIdleForTest: true });`);
    },
    tabs: async () =>
      (await chrome.run(`
      const all = [...gBrowser.tabs];
      const front = gBrowser.selectedTab;
      return [front, ...all.filter((tab) => tab !== front)].map((tab) => tab.linkedBrowser.currentURI.spec);`)) as string[],
    close: async () => {
      await collect().catch(() => undefined);
      await browser.close();
      await running.tidy();
    },
    kill: async () => {
      await killBrowser(browser);
      await running.tidy();
    },
  };
}

/** An expression for the extension as Firefox knows it. */
function extensionOf(id: string): string {
  return `WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension`;
}

async function grantHosts(chrome: ChromeScope, id: string, patterns: readonly string[]): Promise<void> {
  await chrome.run(`
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    await ExtensionPermissions.add(${JSON.stringify(id)}, { permissions: [], origins: ${JSON.stringify(patterns)} }, ${extensionOf(id)});`);
}

/** Every channel whose asker is the extension, refused ones included, is written down inside the browser. */
async function watchNetwork(chrome: ChromeScope, origin: string): Promise<void> {
  await chrome.run(`
    Services.besideSeen = [];
    const ours = (principal) => principal && principal.spec && principal.spec.startsWith(${JSON.stringify(origin)});
    Services.besideObserver = { observe(subject) {
      const channel = subject.QueryInterface(Ci.nsIChannel);
      if (ours(channel.loadInfo.triggeringPrincipal) || ours(channel.loadInfo.loadingPrincipal)) Services.besideSeen.push(channel.URI.spec);
    } };
    Services.obs.addObserver(Services.besideObserver, 'http-on-opening-request');
    Services.obs.addObserver(Services.besideObserver, 'http-on-modify-request');`);
}

/** The id that the build names for Firefox. Throws when there is none. */
export function extensionId(build: string): string {
  const manifest = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (id === undefined) throw new Error(`${build} has no Firefox id in its manifest`);
  return id;
}
