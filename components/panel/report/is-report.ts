import type { Action } from '../../../lib/domain/playbook-acting';

/** Whether this is a report, by either door: what is sent, what is final, and what is written down as a report. */
export function isReport({ kind }: Action): boolean {
  return kind === 'report' || kind === 'report-illegal';
}
