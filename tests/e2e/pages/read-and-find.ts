/**
 * The readers and the search for controls as one script, put into a stand-in page by `anchors.test.ts`. It is what the page agent uses, in the
 * real layout of a real browser, without the extension around it.
 */
import type { ActionKind, TargetKind } from '../../../lib/domain/playbook-acting';
import { FACT_NAMES } from '../../../lib/domain/fact-names';
import { findStep } from '../../../lib/page/find/find-anchor';
import { openDialogs } from '../../../lib/page/find/find-dialog';
import { labelsInData } from '../../../lib/page/find/labels';
import { screenLayout } from '../../../lib/page/find/layout';
import { createPageMemory } from '../../../lib/page/agent/page-memory';
import { finders } from '../../../lib/page/find/finders';
import { viewOf, type PageView } from '../../../lib/page/agent/page-view';
import { commentItems } from '../../../lib/page/read/read-comments';
import { readFacts } from '../../../lib/page/read/read-facts';
import { planFor } from '../../../lib/playbooks/plan';
import { playbook as generic } from '../../../lib/playbooks/platforms/generic';
import { playbook as instagram } from '../../../lib/playbooks/platforms/instagram';
import { playbook as tiktok } from '../../../lib/playbooks/platforms/tiktok';
import { playbook as x } from '../../../lib/playbooks/platforms/x';
import { playbook as youtube } from '../../../lib/playbooks/platforms/youtube';
import { reasonsFor } from '../../../lib/playbooks/reasons';
import { pointStepFor } from '../../../lib/playbooks/steps';

const playbook =
  [tiktok, youtube, x, instagram].find(({ hosts }) => (hosts as readonly string[]).includes(location.hostname)) ??
  generic;

const memory = createPageMemory(finders);

/** Marks the found control, so that the test can press it as a person would. */
const MARK = 'data-found';

export interface InPage {
  facts(): Readonly<Record<string, string>>;
  find(target: TargetKind, kind: ActionKind, stepId: string, comment: number | null): string;
}

const inPage: InPage = {
  facts: () => {
    const found = readFacts(view());
    return Object.fromEntries(FACT_NAMES.flatMap((name) => (found[name] === null ? [] : [[name, found[name].value]])));
  },
  find: (target, kind, stepId, comment) => {
    const now = view();
    openDialogs(now, false);
    const chosen = reasonsFor(playbook, 'harassment-bullying', target)[0] ?? null;
    const step = playbook.actions
      .find((action) => action.target === target && action.kind === kind)
      ?.steps.find(({ id }) => id === stepId);
    if (step === undefined) return `no step ${stepId}`;
    const point = pointStepFor(step, chosen);
    const picked = comment === null ? undefined : (commentItems(now)[comment] ?? null);
    const finding = findStep({ view: now, dataLabels: labelsInData(now, point), comment: picked }, point);
    for (const old of document.querySelectorAll(`[${MARK}]`)) old.removeAttribute(MARK);
    if (finding.kind === 'not-found') return finding.reason;
    finding.element.setAttribute(MARK, '');
    return finding.hover ? 'hover' : 'found';
  },
};

function view(): PageView {
  return viewOf(planFor(playbook, location.href), screenLayout, memory);
}

Object.assign(globalThis, { inPage });
