import { defineConfig } from 'wxt';

/**
 * One policy for every page of the extension: nothing may be fetched, framed or run from anywhere else.
 * Measured: a stored page previewed in `<iframe srcdoc>` inherits it, so a preview cannot tell its owner.
 */
const EXTENSION_PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "font-src 'self' data:",
  "connect-src 'none'",
  "frame-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Sites on which the person may switch on the button beside the video. Optional: nothing is asked at install. */
const BUTTON_HOSTS = ['https://www.tiktok.com/*', 'https://www.youtube.com/*'];

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { target: 'es2022', modulePreload: false },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    short_name: 'Beside',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage'],
    optional_host_permissions: [...BUTTON_HOSTS, '<all_urls>'],
    action: { default_title: 'Beside' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+K' } },
    },
    content_security_policy: { extension_pages: EXTENSION_PAGE_POLICY },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'beside@beside.example',
              strict_min_version: '128.0',
              data_collection_permissions: { required: ['none' as const] },
            },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
  zip: {
    includeSources: ['.npmrc'],
    excludeSources: ['docs/images/**', '.tour/**', '.output/**', 'bench-results.json', '**/*.log'],
  },
});
