import type { FollowerPorts } from '../../lib/app/page-follower';
import { planFor } from '../../lib/playbooks/plan';
import { loadPlaybook, recognise } from '../../lib/playbooks/registry';

/** The playbook and reading plan for an address; only this one platform's data is loaded. */
export const findPlaybook: FollowerPorts['findPlaybook'] = async (address) => {
  const playbook = await loadPlaybook(recognise(address).playbookId);
  return { playbook, plan: planFor(playbook, address) };
};
