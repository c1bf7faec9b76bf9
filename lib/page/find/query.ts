/** Looking things up, through open shadow roots where asked. */
import { anyRootOf } from '../agent/runtime';
import { plain, plainOf } from '../agent/unshadowed';

/** What can be searched. */
export type Region = Document | DocumentFragment | Element;

/**
 * Elements that match, in document order. `deep` looks through open shadow roots as well; `a >>> b` finds `b` inside the open
 * shadow root of an `a`, or inside of the frame `a` where that is of the page's own site. `:scope` alone is the region itself. A selector that the browser does not know finds nothing.
 */
export function queryAll(region: Region | null | undefined, css: string, deep = false): Element[] {
  if (!region || !css) return [];
  if (css === ':scope') return isElement(region) ? [region] : [];
  try {
    const [outer = '', inner] = css.split(/>>>(.*)/s);
    if (inner !== undefined) {
      return queryAll(region, outer, deep).flatMap((host) =>
        queryAll(host.shadowRoot ?? (host as Partial<HTMLIFrameElement>).contentDocument, inner, deep),
      );
    }
    return (deep ? rootsOf(region) : [region]).flatMap((root) => all(root, css));
  } catch {
    return [];
  }
}

function all(region: Region, css: string): Element[] {
  return [...plain(region, 'querySelectorAll').call(region, css)];
}

/**
 * The region and every open shadow root below it. `closed`: those too that pages keep to themselves, where there may well be one (asking each
 * element for it takes its time). They are looked through for videos; controls are pointed at in open ones alone.
 */
export function rootsOf(region: Region, closed = false): Region[] {
  const found: Region[] = [];
  // A list and no recursion: a page may lay thousands of shadow roots into each other.
  const ahead: Region[] = [region];
  for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
    found.push(at);
    for (const root of rootsIn(at, closed).reverse()) ahead.push(root);
  }
  return found;
}

/** The shadow roots of the region's own elements, in document order. A loop, since a page may have tens of thousands. */
function rootsIn(region: Region, closed: boolean): ShadowRoot[] {
  const [nameOf, firstChildOf, openRootOf] = [
    plainOf('localName'),
    plainOf('firstElementChild'),
    plainOf('shadowRoot'),
  ];
  const found: ShadowRoot[] = [];
  for (const element of isElement(region) ? [region, ...all(region, '*')] : all(region, '*')) {
    const name = nameOf(element);
    const isHost = closed && (name.includes('-') || (name === 'div' && firstChildOf(element) === null));
    const root = isHost ? anyRootOf(element) : openRootOf(element);
    if (root) found.push(root);
  }
  return found;
}

/** The parent element; at the edge of a shadow root its host. */
export function parentAcross(element: Element): Element | null {
  return plain(element, 'parentElement') ?? hostOf(plain(element, 'parentNode'));
}

/** Like `closest`, through shadow roots. */
export function closestAcross(element: Element, css: string): Element | null {
  for (let at: Element | null = element; at !== null; at = parentAcross(at)) if (matches(at, css)) return at;
  return null;
}

/** Like `contains`, through shadow roots. */
export function containsAcross(outer: Region, inner: Element): boolean {
  for (let at: Node | null = inner; at !== null; at = plain(at, 'parentNode') ?? hostOf(at))
    if (at === outer) return true;
  return false;
}

/** By type number, because every document has its own classes. */
export function isElement(node: Node): node is Element {
  return plain(node, 'nodeType') === 1;
}

function hostOf(node: (Node & { readonly host?: Element }) | null): Element | null {
  return node?.nodeType === 11 ? (node.host ?? null) : null;
}

/** Like `matches`; false for a selector that the browser does not know. */
export function matches(element: Element, css: string): boolean {
  try {
    return plain(element, 'matches').call(element, css);
  } catch {
    return false;
  }
}
