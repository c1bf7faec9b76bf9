import type { FollowerPorts } from '../../lib/app/page-follower';

/**
 * The playbook and reading plan for an address; only this one platform's data is loaded. The addresses of all platforms come behind the panel's
 * first script: the home view is there before anything is known of the page.
 */
export const findPlaybook: FollowerPorts['findPlaybook'] = async (address) => {
  const [{ loadPlaybook, recognise }, { planFor }] = await Promise.all([
    import('../../lib/playbooks/registry'),
    import('../../lib/playbooks/plan'),
  ]);
  const playbook = await loadPlaybook(recognise(address).playbookId);
  return { playbook, plan: planFor(playbook, address) };
};
