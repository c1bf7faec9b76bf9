import type { FollowerPorts } from '../../lib/app/page-follower';
import { pageReportSchema } from '../../lib/domain/page-report';
import { planFor } from '../../lib/playbooks/plan';
import { loadPlaybook, recognise } from '../../lib/playbooks/registry';
import * as v from 'valibot';

/** The playbook and reading plan for an address; only this one platform's data is loaded. */
export const findPlaybook: FollowerPorts['findPlaybook'] = async (address) => {
  const playbook = await loadPlaybook(recognise(address).playbookId);
  return { playbook, plan: planFor(playbook, address) };
};

/** What the agent tells of a page, checked. */
export const checkReport: FollowerPorts['checkReport'] = (value) => {
  const checked = v.safeParse(pageReportSchema, value, { abortEarly: true });
  return checked.success ? checked.output : null;
};
