import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actionsFor } from '../../lib/domain/actions-for-target';
import type { Playbook } from '../../lib/domain/playbook';
import type { ActionKind, TargetKind } from '../../lib/domain/playbook-acting';
import { FACT_NAMES, type FactName } from '../../lib/domain/fact-names';
import type { PageComment } from '../../lib/domain/subject';
import { findStep, type Finding } from '../../lib/page/find/find-anchor';
import { flatLayout } from '../../lib/page/testing/flat-layout';
import { labelsInData } from '../../lib/page/find/labels';
import { createPageMemory } from '../../lib/page/agent/page-memory';
import { finders } from '../../lib/page/find/finders';
import type { PageView } from '../../lib/page/agent/page-view';
import { commentItems, readComments } from '../../lib/page/read/read-comments';
import { readFacts } from '../../lib/page/read/read-facts';
import { planFor } from '../../lib/playbooks/plan';
import type { ChosenReason } from '../../lib/playbooks/reasons';
import { pointStepFor, stepsFor } from '../../lib/playbooks/steps';

/** A fixture as the page agent sees it: its scripts do not run and nothing has a size (see `flatLayout`). */
export interface FixturePage {
  readonly playbook: Playbook;
  readonly view: PageView;
  /** Facts that were found; what was not found is left out. */
  readonly facts: Readonly<Partial<Record<FactName, string>>>;
  /** How each fact was found. */
  readonly readers: Readonly<Partial<Record<FactName, string>>>;
  comments(): Promise<readonly PageComment[]>;
}

/** Reads `tests/playbooks/<platform>/<file>` as if it stood at `address`. */
export function readFixture(playbook: Playbook, file: string, address: string): FixturePage {
  return readPage(
    playbook,
    readFileSync(join(import.meta.dirname, '../playbooks', playbook.id, file), 'utf8'),
    address,
  );
}

/** Reads any HTML as if it stood at `address`. */
export function readPage(playbook: Playbook, html: string, address: string): FixturePage {
  const view: PageView = {
    document: new DOMParser().parseFromString(html, 'text/html'),
    address,
    layout: flatLayout,
    plan: planFor(playbook, address),
    memory: createPageMemory(finders),
  };
  const found = readFacts(view);
  const pick = (part: 'value' | 'reader') =>
    Object.fromEntries(FACT_NAMES.flatMap((name) => (found[name] === null ? [] : [[name, found[name][part]]])));
  return {
    playbook,
    view,
    facts: pick('value'),
    readers: pick('reader'),
    comments: async () => (await readComments(view, 100)).comments,
  };
}

/** What the guide for an action finds on the page as it stands: step id -> a short description of the control, or the reason why not. */
export function resolveAnchors(
  page: FixturePage,
  target: TargetKind,
  kind: ActionKind,
  options: { readonly reason?: ChosenReason; readonly comment?: number } = {},
): Readonly<Record<string, string>> {
  const action = [...page.playbook.actions, ...actionsFor(page.playbook, target, 'all')].find(
    (entry) => entry.target === target && entry.kind === kind,
  );
  if (action === undefined) throw new Error(`${page.playbook.id} has no ${kind} for ${target}`);
  const chosen = options.reason ?? null;
  const comment = options.comment === undefined ? undefined : (commentItems(page.view)[options.comment] ?? null);
  return Object.fromEntries(
    stepsFor(action, page.view.plan.pageKind, chosen).map((step) => {
      const point = pointStepFor(step, chosen);
      if (point.anchors.length === 0 && point.hover.length === 0) return [step.id, 'words only'];
      const finding = findStep({ view: page.view, dataLabels: labelsInData(page.view, point), comment }, point);
      return [step.id, describeFinding(finding)];
    }),
  );
}

/** `#id` of the control where the fixture gave it one, else its tag; `hover ...` where the pointer has to rest there first. */
function describeFinding(finding: Finding): string {
  if (finding.kind === 'not-found') return finding.reason;
  const name = finding.element.id === '' ? finding.element.localName : `#${finding.element.id}`;
  return finding.hover ? `hover ${name}` : name;
}
