/** Promises that can be read off the built code: what the page agent cannot hold, sizes, no network, no code made from text. */
import { describe, expect, test } from 'vitest';
import { TARGETS, builtFiles, firstScripts, gzipBytes, readBuilt } from './built';

const KILOBYTE = 1_024;
/** The scripts that run inside of web pages, and how large each may be. */
const IN_PAGE = {
  /** What every granted page gets. */
  'page-agent.js': 6.5 * KILOBYTE,
  /** What a page gets where the person switched the button beside the video on. */
  'page-button.js': 3 * KILOBYTE,
  /** What a page gets when its list of comments is opened, or comments of it are saved. */
  'page-gatherer.js': 9 * KILOBYTE,
  /** What a page gets when a guide points at something. */
  'page-pointer.js': 5.25 * KILOBYTE,
  /** What a page gets when the panel is opened beside it. */
  'page-reader.js': 12 * KILOBYTE,
};
const PANEL_LIMIT = 40 * KILOBYTE;

describe.each(TARGETS)('the code built for %s', (target) => {
  const scripts = builtFiles(target).filter((file) => file.endsWith('.js'));
  const inPage = Object.keys(IN_PAGE);

  test("keeps the vault out of the page agent: there, the database would be the website's", () => {
    expect(findings(inPage, /indexedDB|IDBDatabase|IDBKeyRange/)).toEqual([]);
    expect(findings(inPage, /X25519|AES-GCM|Ed25519|subtle/)).toEqual([]);
    expect(findings(inPage, /\.storage\.(local|session|sync)/)).toEqual([]);
  });

  test('keeps pressing and writing out of the page agent', () => {
    expect(findings(inPage, /\.click\(|\.submit\(|requestSubmit|dispatchEvent\(|execCommand|setRangeText/)).toEqual([]);
  });

  test.each(Object.entries(IN_PAGE))('keeps %s under %d bytes of gzip', (file, limit) => {
    expect(gzipBytes(readBuilt(target, file))).toBeLessThanOrEqual(limit);
  });

  test('has one memory of the page: only the first script makes it', () => {
    expect(findings(['page-agent.js'], /Math\.random/)).toHaveLength(1);
    const others = inPage.filter((file) => file !== 'page-agent.js');
    expect(findings(others, /Math\.random/)).toEqual([]);
  });

  test('keeps the page agent in one piece: it cannot load more code into a website', () => {
    expect(findings(inPage, /\bimport\s*\(/)).toEqual([]);
  });

  test(`shows the panel with at most ${String(PANEL_LIMIT)} bytes of gzip`, () => {
    const first = firstScripts(target, 'sidepanel.html');
    expect(first.length).toBeGreaterThan(0);
    const size = first.reduce((sum, file) => sum + gzipBytes(readBuilt(target, file)), 0);
    expect(size, first.join(', ')).toBeLessThanOrEqual(PANEL_LIMIT);
  });

  test('asks the network for nothing', () => {
    const asking =
      /\bfetch\s*\(|XMLHttpRequest|\bWebSocket\b|\bEventSource\b|sendBeacon|importScripts|RTCPeerConnection|WebTransport/;
    expect(findings(scripts, asking)).toEqual([]);
  });

  test('makes no code from text', () => {
    expect(findings(scripts, /\beval\s*\(|new Function\b|\bFunction\s*\(\s*["'`]|document\.write\s*\(/)).toEqual([]);
  });

  test('loads nothing from elsewhere', () => {
    const pages = builtFiles(target).filter((file) => file.endsWith('.html'));
    for (const page of pages) {
      expect(readBuilt(target, page).match(/(?:src|href)="(?:https?:)?\/\/[^"]+"/g), page).toBeNull();
    }
    const styles = builtFiles(target).filter((file) => file.endsWith('.css'));
    expect(findings(styles, /@import|url\(\s*["']?(?:https?:)?\/\//)).toEqual([]);
    expect(findings(scripts, /\bimport\s*\(\s*["'`]https?:|from\s*["'`]https?:/)).toEqual([]);
  });

  test('reads web pages in the agent alone', () => {
    // What only the reading of pages says: looking into closed shadow roots of others.
    expect(readBuilt(target, 'page-reader.js')).toContain('openOrClosedShadowRoot');
    expect(
      findings(
        scripts.filter((file) => !inPage.includes(file)),
        /openOrClosedShadowRoot/,
      ),
    ).toEqual([]);
  });

  /** Where a pattern occurs, with a little around it, so that a failure can be judged at a glance. */
  function findings(files: readonly string[], pattern: RegExp): string[] {
    return files.flatMap((file) => {
      const code = readBuilt(target, file);
      return [...code.matchAll(new RegExp(pattern.source, 'g'))].map(
        (match) => `${file}: ${code.slice(Math.max(0, match.index - 60), match.index + 60)}`,
      );
    });
  }
});
