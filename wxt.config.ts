import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { BUTTON_SITES } from './lib/playbooks/button-sites';

/**
 * One policy for every page of the extension: nothing may be fetched, framed or run from anywhere else.
 * Measured: a stored page previewed in `<iframe srcdoc>` inherits it, so a preview cannot tell its owner.
 */
function extensionPagePolicy(connect: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "font-src 'self' data:",
    `connect-src ${connect}`,
    "frame-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** What `npm run dev` reloads through. Only its own builds, which never leave the computer they are made on, may speak to it. */
const DEV_SERVER = 'http://localhost:* ws://localhost:*';

/** WXT wraps each unlisted script in messages that a release never prints: 240 bytes in scripts whose bytes are counted. */
const bareScripts = {
  name: 'beside:bare-scripts',
  apply: 'build' as const,
  transform: (code: string, id: string) => {
    const definition = /^import (\w+) from .*;$/m.exec(code);
    return id.includes('unlisted-script-entrypoint') && definition !== null
      ? { code: `${definition[0]}\nexport default ${String(definition[1])}.main();`, map: null }
      : undefined;
  },
};

/** Version, and eight figures of the SHA-256 over all sources of the product: the same sources give the same build, wherever it is made. */
function buildId(): string {
  const digest = createHash('sha256');
  for (const folder of ['lib', 'components', 'entrypoints', 'public']) {
    const files = readdirSync(join(import.meta.dirname, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const file of files) digest.update(readFileSync(file));
  }
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8')) as {
    version: string;
  };
  return `${version}-${digest.digest('hex').slice(0, 8)}`;
}

export default defineConfig({
  imports: false,
  vite: () => ({
    plugins: [bareScripts],
    define: { __BESIDE_BUILD__: JSON.stringify(buildId()) },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { target: 'es2022', modulePreload: false },
  }),
  manifest: ({ browser, command }) => ({
    name: '__MSG_extensionName__',
    short_name: 'Beside',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage'],
    // Sites on which the person may switch on the button beside the video. Optional: nothing is asked at install.
    optional_host_permissions: [...BUTTON_SITES.map(({ pattern }) => pattern), '<all_urls>'],
    action: { default_title: 'Beside' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+K' } },
    },
    content_security_policy: { extension_pages: extensionPagePolicy(command === 'serve' ? DEV_SERVER : "'none'") },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'beside@beside.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none' as const] },
            },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
  zip: {
    // Files that begin with a dot are left out unless they are named; `.npmrc` decides what `npm ci` installs.
    includeSources: ['**/*', '.npmrc'],
    excludeSources: ['docs/images/**', 'tests/stored/**', 'bench-results.json', '**/*.log'],
  },
});
