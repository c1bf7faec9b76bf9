import { inflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';

/** The two papers that people print on. */
export const PAPERS = ['A4', 'Letter'] as const;
export type Paper = (typeof PAPERS)[number];

/** A page as its browser would print it, as PDF. `save` keeps the file, to look at it. */
export async function print(page: Page, paper: Paper, save?: string): Promise<Uint8Array> {
  // With the browser's own usual margins: what the page itself asks for comes before them.
  return page.pdf({
    format: paper,
    margin: { top: '1cm', bottom: '1cm', left: '1cm', right: '1cm' },
    preferCSSPageSize: false,
    printBackground: false,
    ...(save === undefined ? {} : { path: save }),
  });
}

/** How many pages a PDF has. The objects that say so may be packed. */
export function pagesOf(pdf: Uint8Array): number {
  const text = Buffer.from(pdf).toString('latin1');
  const packed = [...text.matchAll(/\/Type\s*\/ObjStm[\s\S]*?stream\r?\n([\s\S]*?)\r?\nendstream/g)].map((found) =>
    inflateSync(Buffer.from(found[1] ?? '', 'latin1')).toString('latin1'),
  );
  return [text, ...packed].reduce((sum, part) => sum + [...part.matchAll(/\/Type\s*\/Page(?![a-zA-Z])/g)].length, 0);
}
