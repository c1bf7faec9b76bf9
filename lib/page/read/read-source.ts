/** The page's source as it stands now, scripts and shadow roots included. It stays sealed at home. */
import { SOURCE_LIMIT } from '../../domain/page-limits';
import type { CollectedPage } from '../../domain/page-report';
import type { Pause } from './yield-to-page';
import { anyRootOf } from '../agent/runtime';
import { plain } from '../agent/unshadowed';

/** Doctype, root element and everything in it, with these shadow roots. Call it while no mark of Beside is part of the page. */
export function readSource(page: Document, shadowRoots: ShadowRoot[]): CollectedPage['source'] {
  try {
    const root = plain(page, 'documentElement');
    const html =
      'getHTML' in root && root.localName === 'html'
        ? `${openingOf(page)}${root.getHTML({ serializableShadowRoots: true, shadowRoots })}</html>`
        : new XMLSerializer().serializeToString(page);
    return { ok: true, html: html.slice(0, SOURCE_LIMIT), cut: html.length > SOURCE_LIMIT };
  } catch {
    return { ok: false, reason: 'source-failed' };
  }
}

/** Open and closed shadow roots, also those inside of others. Asking every element takes longer than a frame on large pages. */
export async function findRoots(start: Document | ShadowRoot, pause: Pause): Promise<ShadowRoot[]> {
  const found: ShadowRoot[] = [];
  for (const element of plain(start, 'querySelectorAll').call(start, '*')) {
    const root = anyRootOf(element);
    if (root !== null) found.push(root, ...(await findRoots(root, pause)));
    await pause();
  }
  return found;
}

/** `getHTML` gives the inside only: the doctype and the root element's own tag are written here. */
function openingOf(page: Document): string {
  const doctype = plain(page, 'doctype');
  const ids =
    doctype === null
      ? ''
      : `${doctype.publicId === '' ? '' : ` PUBLIC "${doctype.publicId}"`}${doctype.systemId === '' ? '' : ` "${doctype.systemId}"`}`;
  const attributes = [...plain(page, 'documentElement').attributes].map(
    ({ name, value }) => ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
  );
  return `${doctype === null ? '' : `<!DOCTYPE ${doctype.name}${ids}>\n`}<html${attributes.join('')}>`;
}
