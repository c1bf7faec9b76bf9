import { visible, visibleLine } from '../clean/safe-text';

/** Markup made by `html`, which escapes what is filled in. Its class is not given out: nothing else can make one, and no look-alike compiles. */
export type Html = Markup;

class Markup {
  readonly #markup: string;
  constructor(markup: string) {
    this.#markup = markup;
  }
  get markup(): string {
    return this.#markup;
  }
}

type Piece = Html | string | number | null | readonly Piece[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Markup from a template. Every value filled in is escaped unless it is markup itself, so that words of a web page can
 * never become markup. `null` fills in nothing.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Piece[]): Html {
  return new Markup(parts.reduce((before, part, index) => before + markup(values[index - 1] ?? null) + part));
}

function markup(piece: Piece): string {
  if (piece === null) return '';
  if (typeof piece === 'string') return piece.replace(/[&<>"']/g, (found) => ENTITIES[found] ?? '');
  if (typeof piece === 'number') return String(piece);
  if (isList(piece)) return piece.map(markup).join('');
  // The compiler refuses a look-alike; words of a page that came past it through a cast are refused here.
  if (!(piece instanceof Markup)) throw new TypeError('markup that was not made by html');
  return piece.markup;
}

function isList(piece: Piece): piece is readonly Piece[] {
  return Array.isArray(piece);
}

/** Words of a page or a person inside a sentence: kept apart, so that their direction and their hidden characters change nothing around them. */
export function inText(text: string): Html {
  return html`<bdi>${visibleLine(text)}</bdi>`;
}

/** Longer words of a page or a person, with their own line breaks and direction; where they stand follows the page. */
export function block(text: string): Html {
  return html`<div class="words"><p dir="auto">${visible(text)}</p></div>`;
}

/** An address, a number or a file name: always left to right, and never a link, so that nobody opens it by mistake. */
export function code(text: string): Html {
  return html`<code dir="ltr">${visibleLine(text)}</code>`;
}

/** A line for a terminal, which the reader copies to check a package; left to right in every language. */
export function command(text: string): Html {
  return html`<pre dir="ltr">${text}</pre>`;
}
