import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import type { Browser, CDPSession, Page, Target } from 'puppeteer-core';
import { watchDownloads } from './downloads';
import { executableOf } from './executables';
import { pageView } from './page-view';
import { killBrowser, openHome } from './profile';
import { startSites } from './sites';
import type { Recorder } from './sites';
import type { BesideBrowser, DrawnMark, LaunchOptions } from './types';

/** Starts Chromium with the extension and a made-up internet. */
export async function launchChromium(options: LaunchOptions): Promise<BesideBrowser> {
  const internet = await startSites(options.sites);
  const home = openHome(options);
  const tidy = async (): Promise<void> => {
    await internet.close();
    home.tidy();
  };
  const downloads = options.downloads ?? join(home.folder, 'downloads');
  // The shipped folder stays untouched: granting hosts swaps the manifest for a moment.
  const build = join(home.folder, 'extension');
  mkdirSync(downloads, { recursive: true });
  rmSync(build, { recursive: true, force: true });
  // An unpacked extension goes on with the background script that the profile keeps, even where the file is another one now.
  rmSync(join(home.profile, 'Default/Service Worker'), { recursive: true, force: true });
  cpSync(options.build, build, { recursive: true });
  const width = options.width ?? 1366;
  const height = options.height ?? 860;

  const started = launch({
    executablePath: executableOf('chromium'),
    headless: options.display === undefined,
    pipe: true,
    enableExtensions: true,
    // In a window that is shown, the made-up sites count as secure and no bar speaks of automation: it looks as it does to a person.
    acceptInsecureCerts: options.display === undefined,
    ...(options.display === undefined ? {} : { ignoreDefaultArgs: ['--enable-automation'] }),
    defaultViewport: null,
    userDataDir: home.profile,
    env: {
      ...process.env,
      ...(options.display === undefined ? {} : { DISPLAY: options.display }),
      ...(options.locale === undefined ? {} : { LANGUAGE: options.locale }),
    },
    args: [
      `--proxy-server=http://127.0.0.1:${String(internet.proxyPort)}`,
      '--proxy-bypass-list=<-loopback>',
      `--window-size=${String(width)},${String(height)}`,
      '--window-position=0,0',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication,InterestFeedContentSuggestions,HttpsUpgrades',
      '--autoplay-policy=no-user-gesture-required',
      '--mute-audio',
      ...(options.display === undefined
        ? []
        : [`--ignore-certificate-errors-spki-list=${internet.certificateKey}`, '--test-type']),
      '--hide-scrollbars',
      // The tests start as root in containers, where Chromium's own sandbox cannot.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.dark === true
        ? ['--blink-settings=preferredColorScheme=0']
        : ['--blink-settings=preferredColorScheme=1']),
      ...(options.locale === undefined ? [] : [`--lang=${options.locale}`]),
    ],
  });
  const browser = await started.catch(async (error: unknown) => {
    await tidy();
    throw error;
  });
  try {
    if (options.preGrant !== undefined) await grantBeforeInstall(browser, build, options.preGrant);
    const id = await browser.installExtension(build);
    // The welcome comes a moment after installing and takes the front: what follows must not run into it. After a pre-grant, and in a used profile, it is an update.
    if (!home.used && options.preGrant === undefined && existsSync(join(build, 'welcome.html'))) {
      await browser.waitForTarget((target) => target.url().endsWith('/welcome.html'), { timeout: 20_000 });
    } else if (!home.used && options.preGrant === undefined) {
      await hearsTheToolbar(browser, id);
    }
    return await chromiumHandle({ browser, id, home: home.folder, downloads, network: internet.network, tidy });
  } catch (error) {
    await browser.close();
    await tidy();
    throw error;
  }
}

interface Running {
  readonly browser: Browser;
  readonly id: string;
  readonly home: string;
  readonly downloads: string;
  readonly network: Recorder;
  /** Stops the made-up internet and takes the folders away; the browser is closed before. */
  readonly tidy: () => Promise<void>;
}

/**
 * A worker that the side panel starts waits for a debugger: puppeteer asks for that and, for a panel, never lets it go on. Without puppeteer it
 * starts by itself.
 */
async function letWorkersRun(panel: Target): Promise<void> {
  const session = await panel.createCDPSession();
  session.on('sessionattached', (worker: CDPSession) => {
    void worker.send('Runtime.runIfWaitingForDebugger').catch(() => undefined);
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true });
}

async function chromiumHandle(running: Running): Promise<BesideBrowser> {
  const { browser, id, network } = running;
  const origin = `chrome-extension://${id}`;
  const isOurs = (target: Target): boolean => target.url().startsWith(origin);
  const control = await browser.target().createCDPSession();
  await control.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: running.downloads });

  const watched = new WeakSet<Target>();
  const watch = (target: Target): void => {
    if (!isOurs(target) || watched.has(target)) return;
    watched.add(target);
    // A worker's own session, where it has one: a second one leaves a worker that was stopped and started again waiting for ever.
    const session =
      String(target.type()) === 'service_worker'
        ? target.worker().then((one) => one?.client ?? null)
        : target.createCDPSession();
    void session
      .then(async (one) => {
        if (one !== null) await watchNetwork(one, origin, network);
      })
      .catch(() => undefined);
  };
  browser.on('targetcreated', watch);
  browser.on('targetchanged', watch);
  browser.targets().forEach(watch);

  // The side panel calls itself a page like any tab: what was opened as a tab is left out.
  const openedAsTab = new WeakSet<Target>();
  const isPanel = (target: Target): boolean =>
    target.url().startsWith(`${origin}/sidepanel.html`) && !openedAsTab.has(target);
  const isWorker = (target: Target): boolean => isOurs(target) && String(target.type()) === 'service_worker';
  const worker = async (): Promise<Target> => {
    const first = await browser.waitForTarget(isWorker, { timeout: 20_000 });
    // In a used profile the extension was there before it was installed anew: the worker of then stays among the targets, dead.
    return browser.targets().findLast(isWorker) ?? first;
  };
  const handle: BesideBrowser = {
    name: 'chromium',
    origin,
    downloads: running.downloads,
    network: () => Promise.resolve(network),
    nextDownload: watchDownloads(running.downloads, running.home),
    openPage: async (address) => {
      const page = await browser.newPage();
      await page.goto(address, { waitUntil: 'load' });
      return page;
    },
    pressToolbar: async (page) => {
      await page.bringToFront();
      const extension = (await browser.extensions()).get(id);
      if (extension === undefined) throw new Error('the extension is not there');
      await extension.triggerAction(page);
    },
    marks: (page) => drawnMarks(page),
    panel: async () => {
      const target = await browser.waitForTarget(isPanel, { timeout: 20_000 }).catch((error: unknown) => {
        const there = browser.targets().map((one) => `${one.type()} ${one.url()}`);
        throw new Error(`no side panel opened; there is: ${there.join(', ')}`, { cause: error });
      });
      watch(target);
      await letWorkersRun(target);
      const page = await target.asPage();
      return pageView('side panel', page, async () => {
        await page.evaluate('window.close()').catch(() => undefined);
      });
    },
    panelIsOpen: () => Promise.resolve(browser.targets().some(isPanel)),
    extensionPage: async (path) => {
      const page = await browser.newPage();
      openedAsTab.add(page.target());
      await page.goto(`${origin}/${path}`, { waitUntil: 'load' });
      return pageView(path, page, () => page.close());
    },
    openedTab: async (path) => {
      const fits = (one: Target): boolean => one.url().startsWith(`${origin}/${path}`);
      await browser.waitForTarget(fits, { timeout: 20_000 });
      const page = (await browser.targets().findLast(fits)?.page()) ?? null;
      if (page === null) throw new Error(`${path} is no tab`);
      return pageView(path, page, () => page.close());
    },
    inBackground: async (source) => {
      const ask = async () => {
        // A session of its own: puppeteer's worker object stays dead after the worker was stopped and started again.
        const session = await (await worker()).createCDPSession();
        const given = await session.send('Runtime.evaluate', {
          expression: source,
          awaitPromise: true,
          returnByValue: true,
        });
        await session.detach().catch(() => undefined);
        return given;
      };
      // A worker that ends while it is asked takes the question with it: the next one is asked, once.
      const answer = await ask().catch((error: unknown) => {
        if (error instanceof Error && error.name === 'TargetCloseError') return ask();
        throw error;
      });
      if (answer.exceptionDetails !== undefined)
        throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
      return answer.result.value as unknown;
    },
    stopBackground: async () => {
      const target = browser.targets().findLast(isWorker);
      if (target === undefined) return;
      await (await target.worker())?.close();
    },
    tabs: async () => {
      const pages = await browser.pages();
      const seen = await Promise.all(
        pages.map(async (page) => ({
          url: page.url(),
          front: (await page.evaluate('document.visibilityState').catch(() => 'hidden')) === 'visible',
        })),
      );
      return [...seen.filter((one) => one.front), ...seen.filter((one) => !one.front)].map((one) => one.url);
    },
    close: async () => {
      await browser.close();
      await running.tidy();
    },
    kill: async () => {
      await killBrowser(browser);
      await running.tidy();
    },
  };
  return handle;
}

/**
 * Waits until the background of an extension without a welcome page listens for its toolbar button. A press before the first
 * start of the background has ended is lost: Chromium wakes a worker only for events that it has listened for once.
 */
async function hearsTheToolbar(browser: Browser, id: string): Promise<void> {
  const target = await browser.waitForTarget(
    (one) => String(one.type()) === 'service_worker' && one.url().startsWith(`chrome-extension://${id}`),
    { timeout: 20_000 },
  );
  const session = await target.createCDPSession();
  const end = Date.now() + 20_000;
  for (;;) {
    const { result } = await session.send('Runtime.evaluate', {
      expression: 'globalThis.chrome?.action?.onClicked?.hasListeners() === true',
      returnByValue: true,
    });
    if (result.value === true) break;
    if (Date.now() > end) throw new Error('the background never listened for its toolbar button');
  }
  await session.detach();
}

/** Runs on the box itself. */
const READ_MARK = `function () {
  const { x, y, width, height } = this.getBoundingClientRect();
  const { border, pointerEvents } = getComputedStyle(this);
  return { x, y, width, height, border, presses: pointerEvents };
}`;

/** What Beside draws; looked at anew where the page changed between finding a box and reading it. */
async function drawnMarks(page: Page): Promise<DrawnMark[]> {
  for (let tries = 0; tries < 5; tries += 1) {
    try {
      return await readMarks(page);
    } catch (error) {
      if (
        !/No node with given id|Could not find|Cannot find context|does not belong to the document/.test(String(error))
      )
        throw error;
    }
  }
  return readMarks(page);
}

/** Looks through closed shadow roots as the developer tools do. */
async function readMarks(page: Page): Promise<DrawnMark[]> {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const html = root.children?.find((node) => node.nodeName === 'HTML');
    const boxes = (html?.children ?? []).flatMap((host) =>
      (host.shadowRoots ?? [])
        .filter((shadow) => shadow.shadowRootType === 'closed')
        .flatMap((shadow) => shadow.children ?? []),
    );
    const marks = boxes.map(async (box): Promise<DrawnMark> => {
      const { object } = await session.send('DOM.resolveNode', { nodeId: box.nodeId });
      const answer = await session.send('Runtime.callFunctionOn', {
        objectId: object.objectId ?? '',
        functionDeclaration: READ_MARK,
        returnByValue: true,
      });
      return answer.result.value as DrawnMark;
    });
    // What is hidden has no size.
    return (await Promise.all(marks)).filter((mark) => mark.width > 0 && mark.height > 0);
  } finally {
    await session.detach();
  }
}

/** One of our pages or workers: what it asks for outside itself is written down even when its own policy refuses it. */
async function watchNetwork(session: CDPSession, origin: string, network: Recorder): Promise<void> {
  session.on('Network.requestWillBeSent', (event) => {
    const address = event.request.url;
    if (address.startsWith(origin) || /^(data|blob|about|chrome):/.test(address)) return;
    const parsed = new URL(address);
    network.note({ host: parsed.host, path: parsed.pathname + parsed.search, outcome: 'refused', by: 'extension' });
  });
  await session.send('Network.enable');
}

/**
 * Gives hosts as if the person had said yes: Chromium's question is a native dialog no protocol reaches. Measured: the hosts
 * stay granted when the shipped manifest is installed again under the same id. The background is told `update`, not `install`.
 */
async function grantBeforeInstall(browser: Browser, build: string, patterns: readonly string[]): Promise<void> {
  const file = join(build, 'manifest.json');
  const shipped = readFileSync(file, 'utf8');
  const manifest = JSON.parse(shipped) as Record<string, unknown>;
  // Without a background for that moment: a worker left over from the first of two installs stays among the targets, dead.
  writeFileSync(file, JSON.stringify({ ...manifest, background: undefined, host_permissions: patterns }));
  await browser.installExtension(build);
  writeFileSync(file, shipped);
}
