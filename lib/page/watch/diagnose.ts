/** "This is not what I see": what the page is built of near a step. No address, no names, no words of the page. */
import type { PointStep } from '../../domain/page-plan';
import type { PageView } from '../agent/page-view';
import { findStep } from '../find/find-anchor';
import { labelsInData } from '../find/labels';
import { rootsOf, queryAll } from '../find/query';
import { regionOf } from '../find/region';

/** Attributes that developers give to parts of a page. */
const REPORTED = [
  'role',
  'data-e2e',
  'data-testid',
  'data-test-id',
  'data-a-target',
  'data-test-selector',
  'aria-haspopup',
  'aria-expanded',
  'slot',
];

/** Most elements listed. */
const LINES = 80;

/**
 * What was looked for on the page for one step, and what was found, as lines for the person to read and copy when a ring is missing.
 * It lists elements with some of their attributes; account names in them are masked.
 */
export function diagnose(view: PageView, step: PointStep): string {
  const anchors = [...step.anchors, ...step.hover];
  const found = findStep({ view, dataLabels: labelsInData(view, step), comment: undefined }, step);
  const lines = [
    `step ${step.id}: ${found.kind === 'found' ? `found${found.hover ? ' (hover)' : ''}` : found.reason}`,
    `width ${innerWidth}, page kind ${view.plan.pageKind}`,
  ];
  for (const anchor of anchors) {
    const region = regionOf(view, anchor.scope, undefined, anchor.deep);
    const all = region === null ? [] : queryAll(region, anchor.css, anchor.deep);
    const seen = all.filter((element) => view.layout.seen(element));
    lines.push(
      `${anchor.layout}: ${region === null ? `no ${anchor.scope ?? 'page'}` : `${all.length} there, ${seen.length} to be seen`}`,
    );
  }
  const near = regionOf(view, anchors[0]?.scope ?? 'subject', undefined, true) ?? view.document;
  return [...lines, ...skeleton(near, view)].join('\n');
}

function skeleton(region: Document | Element, view: PageView): string[] {
  const names = namesIn(view);
  const lines = new Map<string, number>();
  for (const root of rootsOf(region)) {
    for (const element of queryAll(root, '*')) {
      const attributes = REPORTED.filter((name) => element.hasAttribute(name)).map(
        (name) => ` ${name}=${masked(element.getAttribute(name) ?? '', names)}`,
      );
      if (attributes.length === 0 || lines.size >= LINES) continue;
      const line = `${element.localName}${attributes.join('')}${view.layout.seen(element) ? '' : ' (hidden)'}`;
      lines.set(line, (lines.get(line) ?? 0) + 1);
    }
  }
  return [...lines].map(([line, times]) => (times > 1 ? `${line} x${times}` : line));
}

/** Some test ids end in an account name. Names are what the page links to. */
function namesIn(view: PageView): ReadonlySet<string> {
  const names = new Set(Object.values(view.plan.parts).map((part) => part.toLowerCase()));
  for (const link of queryAll(view.document, 'a[href]', true)) {
    const [name] = /[\w.-]{3,}/.exec((link.getAttribute('href') ?? '').replace(/^https?:\/\/[^/]*/, '')) ?? [];
    if (name !== undefined) names.add(name.toLowerCase());
  }
  return names;
}

function masked(value: string, names: ReadonlySet<string>): string {
  const short = value
    .slice(0, 60)
    .replace(/\d{3,}/g, '#')
    .replace(/[^\w .:#-]+/g, '…');
  const parts = short.toLowerCase().split(/[-:. ]/);
  return parts.some((part) => names.has(part)) ||
    [...names].some((name) => name.length > 4 && /[_.-]/.test(name) && short.toLowerCase().includes(name))
    ? '…'
    : short;
}
