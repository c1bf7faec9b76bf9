import { browser } from './browser';
import type { Surroundings } from '../app/ports';

/** The family, for words such as "where the icon is". Brave, Vivaldi and Opera count as `chrome`. */
export function browserFamily(): 'chrome' | 'edge' | 'firefox' {
  if (import.meta.env.FIREFOX) return 'firefox';
  return navigator.userAgent.includes('Edg/') ? 'edge' : 'chrome';
}

/** What made a record: browser and version, system family, version of Beside. Nothing that tells this computer from others. */
export const surroundings: Surroundings = {
  made: async () => {
    const platform = await browser.runtime.getPlatformInfo();
    return {
      browser: { chrome: 'Chromium', edge: 'Edge', firefox: 'Firefox' }[browserFamily()],
      browserVersion: /(?:Firefox|Edg|Chrome)\/([\d.]+)/.exec(navigator.userAgent)?.[1] ?? '',
      os: platform.os,
      extensionVersion: browser.runtime.getManifest().version,
    };
  },
};
