/**
 * What the playbooks find on saved pages: run by `scripts/playbook-check.mjs`, which loads this file. For people, not for the product.
 * A saved page has no layout and its scripts do not run, so "found" means: exactly one control that no attribute hides.
 */
import type { Playbook } from '../../lib/domain/playbook';
import type { ActionKind, TargetKind } from '../../lib/domain/playbook-acting';
import { FACT_NAMES, type FactName } from '../../lib/domain/fact-names';
import type { Category } from '../../lib/domain/category';
import { findStep } from '../../lib/page/find/find-anchor';
import { flatLayout } from '../../lib/page/testing/flat-layout';
import { labelsInData } from '../../lib/page/find/labels';
import { createPageMemory } from '../../lib/page/agent/page-memory';
import { finders } from '../../lib/page/find/finders';
import type { PageView } from '../../lib/page/agent/page-view';
import { commentItems } from '../../lib/page/read/read-comments';
import { readFacts } from '../../lib/page/read/read-facts';
import { findVideo } from '../../lib/page/find/find-video';
import { planFor } from '../../lib/playbooks/plan';
import { reasonsFor } from '../../lib/playbooks/reasons';
import { loadPlaybook, recognise } from '../../lib/playbooks/registry';
import { pointStepFor, stepsFor } from '../../lib/playbooks/steps';

/** One saved page that was checked. */
export interface PageCheck {
  readonly address: string;
  readonly playbookId: string;
  readonly pageKind: string;
  readonly parts: Readonly<Record<string, string>>;
  readonly video: string;
  readonly facts: readonly { readonly name: FactName; readonly value: string | null; readonly reader: string | null }[];
  readonly commentsLoaded: number;
  readonly anchors: readonly {
    readonly action: string;
    readonly step: string;
    readonly label: string;
    readonly result: string;
  }[];
}

/** The guides are tried with a reason of this category: the one people need most. */
const TRIED_CATEGORY: Category = 'harassment-bullying';

/** Comments and scripts are matched as a whole, so that nothing inside them is taken for a drawing. */
const MARKUP = /<!--[\s\S]*?-->|<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>|<\/?svg\b[^>]*>/gi;

/** What is done to every page before it is read, in words for whoever reads the table. */
export const STRIPPED_NOTE =
  'Drawings (inside svg) and style sheets are taken out of each page before it is read: the parser used here loses whole parts of a page over them. A browser does not. Names that stand only inside a drawing are not seen here.';

/**
 * A saved page without what is inside its drawings (`svg`) and without its style sheets. The element `svg` itself stays, with its attributes:
 * an anchor may need it. Measured on a saved page of Reddit: with them the parser found 98 elements, without them 1,183.
 */
export function withoutDrawings(html: string): string {
  let kept = '';
  let at = 0;
  let depth = 0;
  for (const found of html.matchAll(MARKUP)) {
    const [markup] = found;
    if (depth === 0) kept += html.slice(at, found.index);
    at = found.index + markup.length;
    if (/^<\/svg/i.test(markup)) depth = Math.max(0, depth - 1);
    else if (/^<svg/i.test(markup)) {
      if (depth === 0) kept += `${markup.replace(/\/?>$/, '')}></svg>`;
      if (!markup.endsWith('/>')) depth += 1;
    } else if (depth === 0 && !/^<style/i.test(markup)) kept += markup;
  }
  // A drawing that is never closed hides where the page goes on: then it is left as it was.
  return depth === 0 ? kept + html.slice(at) : html;
}

/** The address that a saved page states: its canonical address, else `og:url`, else null. */
export function statedAddress(page: Document): string | null {
  const stated =
    page.querySelector('link[rel="canonical"]')?.getAttribute('href') ??
    page.querySelector('meta[property="og:url"]')?.getAttribute('content') ??
    null;
  return stated !== null && URL.canParse(stated) ? stated : null;
}

/** Runs the playbook of `address` over `page`. */
export async function checkPage(page: Document, address: string): Promise<PageCheck> {
  const { playbookId, pageKind, parts } = recognise(address);
  const playbook = await loadPlaybook(playbookId);
  const view: PageView = {
    document: page,
    address,
    layout: flatLayout,
    plan: planFor(playbook, address),
    memory: createPageMemory(finders),
  };
  const facts = readFacts(view);
  return {
    address,
    playbookId,
    pageKind,
    parts,
    video: describeVideo(view),
    facts: FACT_NAMES.map((name) => ({ name, value: facts[name]?.value ?? null, reader: facts[name]?.reader ?? null })),
    commentsLoaded: commentItems(view).length,
    anchors: playbook.actions.flatMap((action) => checkAction(view, playbook, action.target, action.kind)),
  };
}

function describeVideo(view: PageView): string {
  const video = findVideo(view);
  return video === null ? 'none' : `found${video.id === '' ? '' : ` (#${video.id})`}`;
}

function checkAction(view: PageView, playbook: Playbook, target: TargetKind, kind: ActionKind): PageCheck['anchors'] {
  const action = playbook.actions.find((entry) => entry.target === target && entry.kind === kind);
  const chosen = reasonsFor(playbook, TRIED_CATEGORY, target)[0] ?? null;
  const comment = target === 'comment' ? (commentItems(view)[0] ?? null) : undefined;
  return (action === undefined ? [] : stepsFor(action, view.plan.pageKind, chosen)).flatMap((step) => {
    const point = pointStepFor(step, chosen);
    if (point.anchors.length === 0 && point.hover.length === 0) return [];
    const dataLabels = labelsInData(view, point);
    const finding = findStep({ view, dataLabels, comment }, point);
    const result =
      finding.kind === 'not-found' ? finding.reason : `${finding.hover ? 'hover ' : ''}<${finding.element.localName}>`;
    return [
      {
        action: `${kind} ${target}`,
        step: step.id,
        label: dataLabels[0] === undefined ? '' : `“${dataLabels[0]}” from the page`,
        result,
      },
    ];
  });
}
