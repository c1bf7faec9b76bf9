import axe from 'axe-core';

/** Rules that need real layout or a whole document; the browser tests run them. */
const NEEDS_A_BROWSER = [
  'color-contrast',
  'target-size',
  'region',
  'html-has-lang',
  'document-title',
  'page-has-heading-one',
  'landmark-one-main',
  'scrollable-region-focusable',
  'bypass',
];

/** What axe finds wrong below `root`, as readable lines; empty when nothing is. */
export async function axeProblems(root: Element): Promise<readonly string[]> {
  const found = await axe.run(root, {
    rules: Object.fromEntries(NEEDS_A_BROWSER.map((id) => [id, { enabled: false }])),
    resultTypes: ['violations'],
  });
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}
