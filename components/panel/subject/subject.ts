/** What the panel calls the thing on the page beside it. */
import type { PageReport, PanelPage } from '../../../lib/domain/page-report';
import { forCopy } from '../../../lib/domain/address-privacy';

type LentPage = Extract<PanelPage, { kind: 'page' }>;

/** Key of a subject: its address and the platform's own id. `null` where the page cannot be read, so it is asked about each time. */
export function subjectKey(page: PanelPage): string | null {
  return page.kind === 'page' ? reportKey(page.report) : null;
}

/** As `subjectKey`, for a page that was read. */
export function reportKey(report: PageReport): string {
  return `${forCopy(report.address)} ${report.facts.id?.value ?? ''}`;
}

/** The account's name as people know it, or null. Handles get their @ back. */
export function accountName(facts: PageReport['facts']): string | null {
  const handle = facts.authorHandle?.value.trim() ?? '';
  if (handle !== '') return displayHandle(handle);
  const name = facts.authorName?.value.trim() ?? '';
  return name === '' ? null : name;
}

/** A handle with one @ in front; names with spaces stay as they are. */
export function displayHandle(handle: string): string {
  return /\s|\//.test(handle) ? handle : `@${handle.replace(/^@+/, '')}`;
}

/** The platform's name; for other sites the host. */
export function placeName(page: LentPage): string {
  if (page.playbook.hosts.length > 0 || !URL.canParse(page.report.address)) return page.playbook.name;
  return new URL(page.report.address).hostname.replace(/^www\./, '');
}
