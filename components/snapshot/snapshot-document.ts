/** Longest source that is shown, in UTF-16 units. Longer ones would make the window slow; they are kept and can be handed over. */
export const SNAPSHOT_LIMIT = 4_000_000;

/**
 * First thing in the shown document, before anything of the page: nothing may be loaded, run, sent or framed.
 * Measured: with this policy first, about twenty kinds of request stay silent in both browsers; after the markup they do not.
 */
export const SNAPSHOT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-src 'none'";

/** Elements that exist to load, run, frame or play something. The page's words and layout do not need them. */
const REMOVED =
  'script, link, meta, base, iframe, frame, frameset, object, embed, applet, portal, audio, video, source, track, param';

/** Attributes that name another address, and those that run something. */
const ADDRESSES = new Set([
  'src',
  'srcset',
  'href',
  'xlink:href',
  'action',
  'formaction',
  'ping',
  'background',
  'poster',
  'data',
  'cite',
  'longdesc',
  'manifest',
  'imagesrcset',
  'autofocus',
  'srcdoc',
  'target',
  'http-equiv',
]);

/**
 * The stored source as a document that can only be looked at. Three walls, each enough by itself: the sandbox of the frame, the policy that
 * stands first, and this: what loads or runs is taken out (the stored original stays as it was).
 */
export function snapshotDocument(source: string): string {
  const page = new DOMParser().parseFromString(source, 'text/html');
  // Elements with a name (`<img name="body">`) hide the document's own members in Firefox: so it is asked by its interface's definition.
  const html: HTMLElement = Reflect.get(Document.prototype, 'documentElement', page);
  clean(html);
  const [pageHead, pageBody] = ['head', 'body'].map((name) =>
    [...html.children].find((part) => part.localName === name),
  );
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${SNAPSHOT_POLICY}">`,
    '<meta charset="utf-8">',
    '<meta name="referrer" content="no-referrer">',
    '<meta http-equiv="x-dns-prefetch-control" content="off">',
    '<style>:root{background:#fff;color:#111}</style>',
  ].join('');
  return `<!doctype html><html lang="${attribute(html.lang)}" dir="${html.dir === 'rtl' ? 'rtl' : 'ltr'}"><head>${head}${markup(pageHead)}</head><body>${markup(pageBody)}</body></html>`;
}

/** Takes out what loads or runs, also inside the templates that hold shadow roots. */
function clean(root: Element | DocumentFragment): void {
  for (const element of root.querySelectorAll(REMOVED)) Element.prototype.remove.call(element);
  for (const element of [...(root instanceof Element ? [root] : []), ...root.querySelectorAll('*')]) {
    // The fields of a form hide its members in the same way.
    for (const name of Element.prototype.getAttributeNames.call(element)) {
      if (ADDRESSES.has(name.toLowerCase()) || name.toLowerCase().startsWith('on'))
        Element.prototype.removeAttribute.call(element, name);
    }
    if (element instanceof HTMLTemplateElement) clean(element.content);
  }
}

/** Inside of an element as markup, templates included. */
function markup(element: Element | undefined): string {
  return element === undefined ? '' : element.getHTML();
}

function attribute(text: string): string {
  return text.replace(/[^A-Za-z0-9-]/g, '').slice(0, 35);
}
