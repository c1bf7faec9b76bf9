/** The form of "I reported this": what it starts with and what it becomes. */
import type { ChangeOf } from '../../../lib/domain/change';
import type { PanelPage } from '../../../lib/domain/page-report';
import type { PageComment } from '../../../lib/domain/subject';
import type { Playbook } from '../../../lib/domain/playbook';
import { subjectAddress } from '../../../lib/domain/subject-address';
import { isDay } from '../../../lib/domain/calendar-day';
import { addDays, localDay, localMinute, utcOfLocal } from '../../shared/days';
import { placeName } from '../subject/subject';
import { actOfLine } from '../subject/who-acted';
import type { ReportDraft } from '../views';

/** Days after which the panel proposes to look for an answer. */
const LOOK_AGAIN_DAYS = 7;

/** Field values, as typed. */
export interface ReportForm {
  readonly when: string;
  readonly target: string;
  readonly where: string;
  readonly reason: string;
  readonly number: string;
  readonly lookAgainOn: string;
}

type LogReport = Omit<ChangeOf<'log-report'>, 'id'>;

/** What the form shows first: now, what the guide knows, and a day to look again. Until when one can appeal is known only from the answer on. */
export function startForm(draft: ReportDraft, page: PanelPage, nowUtc: string): ReportForm {
  const today = localDay(nowUtc);
  return {
    when: localMinute(nowUtc),
    target: draft.target,
    where: page.kind === 'page' ? placeName(page) : '',
    reason: draft.reason,
    number: '',
    lookAgainOn: addDays(today, LOOK_AGAIN_DAYS),
  };
}

/** What is known of the place the report was sent at; null where the person named another place than the page beside. */
export function playbookOf(form: ReportForm, page: PanelPage): Playbook | null {
  return page.kind === 'page' && isHere(form, page) ? page.playbook : null;
}

function isHere(form: ReportForm, page: Extract<PanelPage, { kind: 'page' }>): boolean {
  return form.where.trim() === placeName(page);
}

/** The line to be stored; null while "when" is empty. `itemId` and `caseId` tie it to what was saved of the same subject. */
export function changeOf(
  form: ReportForm,
  draft: ReportDraft,
  page: PanelPage,
  picked: PageComment | null,
  tie: { readonly itemId: string | null; readonly caseId: string | null },
): LogReport | null {
  const sentUtc = utcOfLocal(form.when);
  if (sentUtc === null) return null;
  const lent = page.kind === 'page' ? page : null;
  const here = lent !== null && isHere(form, lent);
  return {
    kind: 'log-report',
    ...tie,
    platform: here
      ? { id: lent.playbook.id, name: placeName(lent).slice(0, 100) }
      : { id: 'other', name: form.where.trim().slice(0, 100) },
    ...(here ? actOfLine(lent, picked, form.target) : { account: null, actId: null }),
    door: draft.door ?? null,
    target: form.target.slice(0, 100),
    address: here ? (picked?.cite ?? subjectAddress(lent.report)).slice(0, 8_000) : null,
    reason: form.reason.trim().slice(0, 500),
    category: draft.category,
    number: form.number.trim().slice(0, 200),
    sentUtc,
    lookAgainOn: isDay(form.lookAgainOn) ? form.lookAgainOn : null,
  };
}
