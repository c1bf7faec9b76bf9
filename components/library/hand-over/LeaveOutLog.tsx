import { useState } from 'preact/hooks';
import type { CaseTimeline, LogEntry } from '../../../lib/domain/case';
import { Button } from '../../ui/Button';
import { useWords } from '../../words';
import { logLine } from '../case/timeline-line';
import { Phrase } from '../shared/Phrase';
import type { PackagePreview } from './packaging';

/** How many lines are listed at first and added with "Show more". */
const STEP = 50;

interface LeaveOutLogProps {
  readonly log: PackagePreview['log'];
  readonly timeline: CaseTimeline;
  readonly leaveOutLog: readonly string[];
  readonly onChange: (leaveOutLog: readonly string[]) => void;
}

/** Single lines of the log, such as a diary line that was written for oneself. */
export function LeaveOutLog({ log, timeline, leaveOutLog, onChange }: LeaveOutLogProps) {
  const t = useWords();
  const [limit, setLimit] = useState(STEP);
  const listed = new Set(log.map(({ id }) => id));
  // From the first to the last, as the file tells it.
  const entries = timeline.entries
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .flatMap((each) => (each.kind === 'log' && listed.has(each.entry.id) ? [each.entry] : []));
  if (entries.length === 0) return null;
  function tick(entry: LogEntry, goes: boolean): void {
    // An answer says what was reported: it stays home with its report unless it is ticked again.
    const along = goes
      ? []
      : entries.filter((other) => other.kind === 'answer' && other.reportId === entry.id).map(({ id }) => id);
    onChange(goes ? leaveOutLog.filter((id) => id !== entry.id) : [...new Set([...leaveOutLog, entry.id, ...along])]);
  }
  return (
    <fieldset>
      <legend class="lib-strong">{t('library.leave-out.log')}</legend>
      {entries.slice(0, limit).map((entry) => {
        const line = logLine(t, entry);
        return (
          <label key={entry.id} class="check">
            <input
              autocomplete="off"
              type="checkbox"
              checked={!leaveOutLog.includes(entry.id)}
              onChange={(event) => {
                tick(entry, event.currentTarget.checked);
              }}
            />
            <span class="stack" data-gap="tight">
              <span>
                <Phrase words={line.sentence} values={line.values} />
              </span>
              {line.words !== '' && <bdi class="lib-two-lines">{line.words}</bdi>}
              <span class="soft">
                {line.about.map((part, index) => (
                  <span key={index}>
                    {index > 0 && ' · '}
                    <bdi>{part}</bdi>
                  </span>
                ))}
              </span>
            </span>
          </label>
        );
      })}
      {entries.length > limit && (
        <Button
          wide
          onPress={() => {
            setLimit(limit + STEP);
          }}
        >
          {t('library.more')}
        </Button>
      )}
    </fieldset>
  );
}
