import { forCopy } from './address-privacy';
import type { PageReport } from './page-report';

/**
 * The one address of a subject: to copy, to write into the report log and to look earlier reports up by.
 * The playbook's own fact comes before the page's canonical link, which may be left behind from the page before.
 */
export function subjectAddress(report: Pick<PageReport, 'facts' | 'address'>): string {
  return forCopy(report.facts.address?.value ?? report.address);
}
