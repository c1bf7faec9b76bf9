/** Two rules that people looked for in vain: both are always in the list, and lead to where such a report counts. */
import { describe, expect, it } from 'vitest';
import { ruleLines } from '../../components/checklist/rule-lines';
import type { TargetKind } from '../../lib/domain/playbook-acting';
import { PLAYBOOK_IDS, loadPlaybook } from '../../lib/playbooks/registry';

const TARGETS: readonly TargetKind[] = ['video', 'comment', 'account'];
const playbooks = await Promise.all(PLAYBOOK_IDS.map((id) => loadPlaybook(id)));

describe('pretending to be someone, and own work', () => {
  it.each(playbooks.map((playbook) => [playbook.id, playbook] as const))('are in the list of %s', (_, playbook) => {
    for (const target of TARGETS) {
      const categories = ruleLines(playbook, target).map((line) => line.category);
      expect(categories, target).toContain('impersonation');
      expect(categories, target).toContain('copyright-trademark');
    }
  });
});
