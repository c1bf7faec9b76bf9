/** Put in by the build (`wxt.config.ts`): the version and a digest of the sources. */
declare const __BESIDE_BUILD__: string | undefined;

/**
 * Which build of Beside this script is of. Chromium may go on with the background script of an earlier build in a profile that was used
 * before, so pages and background compare theirs.
 */
export const BUILD_ID: string = typeof __BESIDE_BUILD__ === 'undefined' ? 'unbuilt' : __BESIDE_BUILD__;
