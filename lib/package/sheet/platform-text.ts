import type { CaseTimeline, LogEntry } from '../../domain/case';
import type { ItemSummary } from '../../domain/item';
import { affectedOf } from '../../domain/affected-accounts';
import { isAmong, peopleOf } from '../../domain/people';
import { actsOfCase, type CaseActs } from '../../domain/seen-acts';
import type { Translator } from '../../words/translate';
import { logOf } from './case-sheet';
import { visibleLine } from '../clean/safe-text';
import { shownAddress } from '../../domain/address-privacy';
import { utcTime } from '../files/time';

type Report = Extract<LogEntry, { kind: 'report' }>;

/** Platforms that something in this case was saved from or reported to, the most frequent first. */
export function platformsOf(timeline: CaseTimeline): readonly string[] {
  const times = new Map<string, number>();
  for (const entry of timeline.entries) {
    const name =
      entry.kind === 'item'
        ? entry.item.state === 'kept'
          ? entry.item.platformName
          : null
        : entry.entry.kind === 'report'
          ? entry.entry.platformName
          : null;
    if (name !== null && name !== '') times.set(name, (times.get(name) ?? 0) + 1);
  }
  return [...times].toSorted(([, a], [, b]) => b - a).map(([name]) => name);
}

/**
 * A short text for a platform's own form: accounts, addresses, times (UTC), the rules that were picked and what was reported already.
 * Notes and diary lines stay out of it: what is written into a report may be passed on. Pure.
 */
export function platformText(
  timeline: CaseTimeline,
  platform: string,
  itemIds: ReadonlySet<string>,
  t: Translator,
): string {
  const items = timeline.entries
    .flatMap((entry) =>
      entry.kind === 'item' &&
      entry.item.state === 'kept' &&
      itemIds.has(entry.item.id) &&
      entry.item.platformName === platform
        ? [entry.item]
        : [],
    )
    .toSorted((a, b) => a.savedUtc.localeCompare(b.savedUtc));
  const log = logOf(timeline.entries);
  const reports = log
    .filter((entry): entry is Report => entry.kind === 'report' && entry.platformName === platform)
    .toSorted((a, b) => a.sentUtc.localeCompare(b.sentUtc));
  const acts = actsOfCase(items, timeline.told);
  const parts = [
    t('package.text.heading', { platform: visibleLine(platform) }),
    listed(t('package.text.accounts'), accounts(timeline, platform, acts)),
    listed(t('package.text.where'), places(items, reports, acts, t)),
    listed(t('package.text.rule'), unique(reports.map(({ reason }) => visibleLine(reason)))),
    listed(
      t('package.text.reports'),
      reports.map((report) => reported(report, log, t)),
    ),
    t('package.text.true'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Names can change; the id, where it is known, says which account is meant. Nobody is named who did nothing here. */
function accounts(timeline: CaseTimeline, platform: string, acts: CaseActs): readonly string[] {
  const people = peopleOf(acts);
  const main = timeline.case.account;
  if (people.length === 0)
    return affectedOf(timeline.told, main) === null && main?.platformName === platform && main.authorHandle !== null
      ? [named(main.authorHandle, main.authorId)]
      : [];
  return unique(
    people.map((person) =>
      // The case may know the lasting id from other saves of the same account.
      named(
        person.handle ?? person.name ?? '',
        person.accountId ?? (isAmong(main, [person]) ? (main?.authorId ?? null) : null),
      ),
    ),
  );
}

function named(handle: string, accountId: string | null): string {
  const who = visibleLine(handle);
  return accountId === null ? who : who === '' ? visibleLine(accountId) : `${who} (${visibleLine(accountId)})`;
}

/**
 * Each address once, with what it is and when it was first seen there. What the account did that this happens to is not among them: whoever
 * gets the text may take all of it down.
 */
function places(
  items: readonly ItemSummary[],
  reports: readonly Report[],
  { affectedOf: isAffected }: CaseActs,
  t: Translator,
): readonly string[] {
  const seen = new Map<string, string>();
  for (const item of items)
    for (const act of item.acts) {
      if (isAffected({ platformId: item.platformId, ...act }) !== null) continue;
      // The address as it was open is about whoever opened it (`entry-policy.ts`).
      const address = shownAddress(act.address ?? item.placeAt);
      if (address !== null && !seen.has(address))
        seen.set(
          address,
          t('package.text.saved', { kind: t.stored('package.kind', act.kind), date: utcTime(item.savedUtc) }),
        );
    }
  for (const report of reports) {
    const address = shownAddress(report.address);
    if (address !== null && !seen.has(address)) seen.set(address, '');
  }
  return [...seen].map(([address, about]) =>
    about === '' ? visibleLine(address) : `${visibleLine(address)}\n  ${about}`,
  );
}

function reported(report: Report, log: readonly LogEntry[], t: Translator): string {
  const answer = log
    .flatMap((entry) => (entry.kind === 'answer' && entry.reportId === report.id ? [entry] : []))
    .toSorted((a, b) => a.writtenUtc.localeCompare(b.writtenUtc))
    .at(-1);
  return [
    t('package.text.report', { date: utcTime(report.sentUtc) }),
    ...(report.number.trim() === '' ? [] : [t('package.text.number', { number: visibleLine(report.number) })]),
    t.stored('package.text.answer', answer?.answer ?? 'none'),
  ].join(', ');
}

function listed(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${heading}\n${lines.map((line) => `- ${line}`).join('\n')}`;
}

function unique(lines: readonly string[]): readonly string[] {
  return [...new Set(lines.filter((line) => line !== ''))];
}
