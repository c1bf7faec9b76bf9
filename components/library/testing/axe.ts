import axe from 'axe-core';

/** Rules that need a real layout or a whole page; the browser tests run them. */
const NOT_HERE = [
  'color-contrast',
  'target-size',
  'region',
  'page-has-heading-one',
  'landmark-one-main',
  'bypass',
  'document-title',
  'html-has-lang',
  'scrollable-region-focusable',
];

/** What axe finds in `root`, as readable lines; empty when there is nothing. */
export async function axeFindings(root: Element): Promise<readonly string[]> {
  const result = await axe.run(root, {
    rules: Object.fromEntries(NOT_HERE.map((id) => [id, { enabled: false }])),
    resultTypes: ['violations'],
    iframes: false,
  });
  return result.violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.html}`));
}
