/** "It asks for nothing at install", read from the manifests that ship. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { TARGETS, readBuilt } from './built';

interface Manifest {
  readonly manifest_version: number;
  readonly permissions?: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly content_scripts?: unknown;
  readonly externally_connectable?: unknown;
  readonly web_accessible_resources?: unknown;
  readonly update_url?: unknown;
  readonly content_security_policy?: Readonly<Record<string, string>>;
  readonly commands?: Readonly<Record<string, { readonly suggested_key?: { readonly default?: string } }>>;
  readonly action?: { readonly default_popup?: string };
  readonly side_panel?: { readonly default_path?: string };
  readonly sidebar_action?: { readonly default_panel?: string; readonly open_at_install?: boolean };
  readonly browser_specific_settings?: {
    readonly gecko?: {
      readonly id?: string;
      readonly data_collection_permissions?: { readonly required?: readonly string[] };
    };
  };
  readonly default_locale?: string;
  readonly icons?: Readonly<Record<string, string>>;
}

/** Rights that show no warning when the extension is installed. Sources: Chrome's permission list, Firefox's permission prompts. */
const QUIET_RIGHTS = ['activeTab', 'scripting', 'sidePanel', 'storage', 'unlimitedStorage'];

const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' blob: data:",
  'media-src': "'self' blob:",
  'font-src': "'self' data:",
  'connect-src': "'none'",
  'frame-src': "'self' blob:",
  'base-uri': "'none'",
  'form-action': "'none'",
};

describe.each(TARGETS)('the manifest for %s', (target) => {
  const manifest = JSON.parse(readBuilt(target, 'manifest.json')) as Manifest;

  test('asks for no right that shows a warning', () => {
    expect(manifest.manifest_version).toBe(3);
    expect([...(manifest.permissions ?? [])].filter((right) => !QUIET_RIGHTS.includes(right))).toEqual([]);
    expect(manifest.optional_permissions ?? []).toEqual([]);
  });

  test('asks for no website, and puts no script on any page by itself', () => {
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.content_scripts ?? []).toEqual([]);
  });

  test('may later be given only the sites with a button, or the picture everywhere', () => {
    expect(manifest.optional_host_permissions).toEqual([
      'https://www.tiktok.com/*',
      'https://www.youtube.com/*',
      '<all_urls>',
    ]);
  });

  test('holds the strict policy, part by part', () => {
    const given = manifest.content_security_policy?.['extension_pages'] ?? '';
    const parts = Object.fromEntries(
      given
        .split(';')
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .map((part) => [part.split(' ')[0] ?? '', part.slice(part.indexOf(' ') + 1)]),
    );
    expect(parts).toEqual(POLICY);
    expect(Object.keys(manifest.content_security_policy ?? {})).toEqual(['extension_pages']);
  });

  test('is reachable from no website and updates from nowhere but the store', () => {
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.update_url).toBeUndefined();
  });

  test('opens the panel by the icon or by Alt+Shift+K', () => {
    expect(manifest.commands?.['_execute_action']?.suggested_key?.default).toBe('Alt+Shift+K');
    // A popup would take the press, and the press is what lends the tab.
    expect(manifest.action?.default_popup).toBeUndefined();
    const panel = target === 'chrome' ? manifest.side_panel?.default_path : manifest.sidebar_action?.default_panel;
    expect(panel).toBe('sidepanel.html');
  });

  test('has its words in locale files', () => {
    expect(manifest.default_locale).toBe('en');
    expect(readdirSync(`.output/${target}-mv3/_locales`)).toContain('en');
  });
});

describe('the manifest for firefox alone', () => {
  const manifest = JSON.parse(readBuilt('firefox', 'manifest.json')) as Manifest;

  test('opens no sidebar when it is installed', () => {
    expect(manifest.sidebar_action?.open_at_install).toBe(false);
  });

  test('has a fixed id and says that it collects nothing', () => {
    expect(manifest.browser_specific_settings?.gecko?.id).toMatch(/^[\w.-]+@[\w.-]+$/);
    expect(manifest.browser_specific_settings?.gecko?.data_collection_permissions?.required).toEqual(['none']);
  });
});
