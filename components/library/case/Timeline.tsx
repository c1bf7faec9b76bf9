import { useState } from 'preact/hooks';
import type { TimelineEntry } from '../../../lib/domain/case';
import { Button, LinkButton } from '../../ui/Button';
import { Stack } from '../../ui/Layout';
import { useWords } from '../../words';
import { Phrase } from '../shared/Phrase';
import { entryId, LINE_KINDS, lineKind, timelineLine, type LineKind } from './timeline-line';

/** How many lines are shown at first and added with "Show more". */
const STEP = 50;

interface TimelineProps {
  readonly entries: readonly TimelineEntry[];
  readonly onOpenItem: (itemId: string) => void;
  /** Asked for by "They answered" under a report. */
  readonly onAnswer: (reportId: string) => void;
}

/** What happened, in order. Long timelines begin with the newest; either order is one press away. */
export function Timeline({ entries, onOpenItem, onAnswer }: TimelineProps) {
  const t = useWords();
  const [kind, setKind] = useState<LineKind>('all');
  const [newestFirst, setNewestFirst] = useState(entries.length > STEP);
  const [limit, setLimit] = useState(STEP);
  const matching = kind === 'all' ? entries : entries.filter((entry) => lineKind(entry) === kind);
  const ordered = [...matching].sort((one, other) => (newestFirst ? -1 : 1) * one.at.localeCompare(other.at));
  const present = LINE_KINDS.filter((one) => one === 'all' || entries.some((entry) => lineKind(entry) === one));
  return (
    <Stack>
      <div class="row lib-between">
        {present.length > 2 && (
          <div class="row" role="group" aria-label={t('library.filter.label')}>
            {present.map((one) => (
              <Button
                key={one}
                size="small"
                pressed={one === kind}
                onPress={() => {
                  setKind(one);
                  setLimit(STEP);
                }}
              >
                {t(`library.filter.${one}`)}
              </Button>
            ))}
          </div>
        )}
        {entries.length > 1 && (
          <LinkButton
            onPress={() => {
              setNewestFirst(!newestFirst);
            }}
          >
            {t(newestFirst ? 'library.order.newest' : 'library.order.oldest')}
          </LinkButton>
        )}
      </div>
      <ol class="timeline" role="list">
        {ordered.slice(0, limit).map((entry) => (
          <Line
            key={entryId(entry)}
            entry={entry}
            answered={isAnswered(entry, entries)}
            onOpenItem={onOpenItem}
            onAnswer={onAnswer}
          />
        ))}
      </ol>
      {ordered.length > limit && (
        <Button
          wide
          onPress={() => {
            setLimit(limit + STEP);
          }}
        >
          {t('library.more')}
        </Button>
      )}
    </Stack>
  );
}

function isAnswered(entry: TimelineEntry, entries: readonly TimelineEntry[]): boolean {
  if (entry.kind !== 'log' || entry.entry.kind !== 'report') return false;
  const { id } = entry.entry;
  return entries.some((other) => other.kind === 'log' && other.entry.kind === 'answer' && other.entry.reportId === id);
}

interface LineProps extends Pick<TimelineProps, 'onOpenItem' | 'onAnswer'> {
  readonly entry: TimelineEntry;
  readonly answered: boolean;
}

function Line({ entry, answered, onOpenItem, onAnswer }: LineProps) {
  const t = useWords();
  const line = timelineLine(t, entry);
  const sentence = <Phrase words={line.sentence} values={line.values} />;
  const itemId = entry.kind === 'item' ? (entry.item.state === 'deleted' ? null : entry.item.id) : entry.entry.itemId;
  return (
    <li class="timeline-line" data-kind={lineKind(entry)}>
      {entry.kind === 'item' && itemId !== null ? (
        <button
          type="button"
          class="timeline-open"
          onClick={() => {
            onOpenItem(itemId);
          }}
        >
          {sentence}
        </button>
      ) : (
        <p>{sentence}</p>
      )}
      {line.quote !== '' && (
        <blockquote class="lib-written" dir="auto">
          {line.quote}
        </blockquote>
      )}
      {line.words !== '' && (
        <p class="lib-written" dir="auto">
          {line.words}
        </p>
      )}
      <p class="soft">
        {line.about.map((part, index) => (
          <span key={index}>
            {index > 0 && ' · '}
            <bdi>{part}</bdi>
          </span>
        ))}
      </p>
      {entry.kind === 'log' && entry.entry.kind === 'report' && (
        <p>
          <LinkButton
            onPress={() => {
              onAnswer(entryId(entry));
            }}
          >
            {t(answered ? 'library.answer.again' : 'library.answer.open')}
          </LinkButton>
        </p>
      )}
      {entry.kind === 'log' && itemId !== null && (
        <p>
          <LinkButton
            onPress={() => {
              onOpenItem(itemId);
            }}
          >
            {t('library.line.open-item')}
          </LinkButton>
        </p>
      )}
    </li>
  );
}
