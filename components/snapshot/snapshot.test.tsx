import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { fakeServices } from '../../tests/support/fake-services';
import { show, type Screen } from '../../tests/support/screen';
import { SNAPSHOT_LIMIT, snapshotDocument } from './snapshot-document';
import { SnapshotViewer } from './SnapshotViewer';

let screen: Screen | null = null;
afterEach(() => {
  screen?.close();
  screen = null;
});

// The test environment tries to load what a parsed document names, which browsers do not do for a document without a window: keep it quiet.
beforeAll(() => {
  const { settings } = Reflect.get(window, 'happyDOM') as {
    readonly settings: {
      handleDisabledFileLoadingAsSuccess: boolean;
      disableIframePageLoading: boolean;
      enableIframePageLoading: boolean;
      navigation: { disableChildFrameNavigation: boolean };
    };
  };
  settings.handleDisabledFileLoadingAsSuccess = true;
  settings.disableIframePageLoading = false;
  settings.enableIframePageLoading = true;
  settings.navigation.disableChildFrameNavigation = true;
});

const HOSTILE = `<!doctype html><html lang="de"><head><base href="https://owner.example/"><meta http-equiv="refresh" content="0;url=https://owner.example/r">
<link rel="dns-prefetch" href="//owner.example"><link rel="stylesheet" href="https://owner.example/a.css"><script>fetch('https://owner.example')</script><style>p{color:red}</style></head>
<body onload="run()"><p>What he <b>said</b></p><img src="https://owner.example/i.png" srcset="https://owner.example/i2.png 2x" alt="a picture" onerror="run()">
<a href="https://owner.example/next" ping="https://owner.example/p" target="_self">next</a><form action="https://owner.example/f"><input name="q" autofocus></form>
<iframe src="https://owner.example/frame"></iframe><video src="https://owner.example/v.mp4" poster="https://owner.example/p.png"></video><svg><a xlink:href="https://owner.example/s">s</a></svg>
<template shadowrootmode="open"><p>in the shadow</p><script>run()</script><img src="https://owner.example/t.png"></template></body></html>`;

describe('a saved page to look at', () => {
  it('is whole where elements of the page have the names of the document and of its forms', () => {
    const source =
      '<html><body><p>first words</p><img name="body"><img name="head"><form onsubmit="x()"><input name="getAttributeNames"><input name="remove"></form><p>clobbered words</p></body></html>';
    // As Firefox resolves such names.
    const parse = vi.spyOn(DOMParser.prototype, 'parseFromString').mockImplementation(function (
      this: DOMParser,
      text,
      type,
    ) {
      parse.mockRestore();
      const page = this.parseFromString(text, type);
      for (const name of ['head', 'body', 'querySelectorAll', 'documentElement'])
        Object.defineProperty(page, name, { value: page.createElement('img') });
      return page;
    });
    const shown = snapshotDocument(source);
    expect(shown).toContain('first words');
    expect(shown).toContain('clobbered words');
    expect(shown).not.toContain('onsubmit');
  });

  it('stands in a frame that may do nothing, with the policy before everything of the page', async () => {
    screen = await show(<SnapshotViewer source={HOSTILE} name="a video, saved 20 Nov" />, fakeServices().services);
    const frame = screen.root.querySelector('iframe');
    expect(frame?.getAttribute('sandbox')).toBe('');
    expect(frame?.hasAttribute('src')).toBe(false);
    expect(frame?.getAttribute('title')).toBe('The saved page: a video, saved 20 Nov');
    const shown = frame?.getAttribute('srcdoc') ?? '';
    expect(shown).toMatch(
      /^<!doctype html><html[^>]*><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'/,
    );
    expect(screen.text()).toContain('Shown without pictures and scripts');
  });

  it('names no other address and holds nothing that runs or loads', () => {
    const shown = snapshotDocument(HOSTILE);
    expect(shown).not.toContain('owner.example');
    expect(shown).not.toMatch(/<script|<link|<base|<iframe|<video|onload|onerror|autofocus|refresh/i);
  });

  it('keeps the words, the layout, the language and what was in shadow roots', () => {
    const shown = snapshotDocument(HOSTILE);
    expect(shown).toContain('<html lang="de"');
    expect(shown).toContain('What he <b>said</b>');
    expect(shown).toContain('p{color:red}');
    expect(shown).toContain('in the shadow');
    expect(shown).toContain('alt="a picture"');
  });

  it('does not let the language attribute break out', () => {
    const shown = snapshotDocument('<html lang="&quot;&gt;&lt;script&gt;x"><body>a</body></html>');
    expect(shown).toContain('<html lang="scriptx"');
  });

  it('does not show a page that is too long, and says that it is kept', async () => {
    screen = await show(<SnapshotViewer source={'x'.repeat(SNAPSHOT_LIMIT + 1)} name="n" />, fakeServices().services);
    expect(screen.root.querySelector('iframe')).toBeNull();
    expect(screen.text()).toContain('It is kept whole.');
  });
});
