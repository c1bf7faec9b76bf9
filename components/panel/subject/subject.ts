/** What the panel calls the thing on the page beside it. */
import type { PageReport, PanelPage } from '../../../lib/domain/page-report';
import { forCopy } from '../../../lib/domain/address-privacy';
import { atHandle, shownText } from '../../shared/shown-text';

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
  const handle = atHandle(facts.authorHandle?.value ?? '');
  if (handle !== '') return handle;
  const name = shownText(facts.authorName?.value ?? '', 100);
  return name === '' ? null : name;
}

/** The platform's name; for other sites the host, for a page without one (a file, an empty page) the name of the playbook. */
export function placeName(page: LentPage): string {
  if (page.playbook.hosts.length > 0 || !URL.canParse(page.report.address)) return page.playbook.name;
  const host = new URL(page.report.address).hostname.replace(/^www\./, '');
  return host === '' ? page.playbook.name : host;
}

/** A file on this computer is beside the panel. */
export function isLocalFile(page: LentPage): boolean {
  return /^file:/i.test(page.report.address);
}
