import { useState } from 'preact/hooks';
import { ownWords } from '../../../lib/domain/act';
import type { OpenedItem } from '../../../lib/app/vault-port';
import type { LogEntry } from '../../../lib/domain/case';
import { useServices } from '../../services';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { Stack } from '../../ui/Layout';
import { useWords } from '../../words';
import { ChangeTrouble } from '../../shared/ChangeTrouble';
import { shownParagraphs } from '../../shared/shown-text';
import { useChange } from '../../shared/use-change';
import { useLoaded } from '../../shared/use-loaded';

/** The note of an item. What was saved stays; a new note is a new version, and the older ones stay in sight. */
export function Notes({ opened }: { readonly opened: OpenedItem }) {
  const t = useWords();
  const { cases } = useServices();
  const { state, run } = useChange();
  const [words, setWords] = useState('');
  const { record, caseId } = opened;
  const written = ownWords(record);
  const [loaded] = useLoaded(() => cases.timeline(caseId), cases.version.value, [caseId]);
  const later =
    loaded.kind === 'ready'
      ? notesOf(
          record.id,
          loaded.value.entries.flatMap((entry) => (entry.kind === 'log' ? [entry.entry] : [])),
        )
      : [];
  const versions = [
    ...later.map((note) => ({ id: note.id, words: note.words, when: note.writtenUtc })),
    ...(written === '' ? [] : [{ id: record.id, words: written, when: record.times.done }]),
  ];
  async function keep(): Promise<void> {
    const kept = await run({ kind: 'add-note', itemId: record.id, words });
    if (kept !== null) setWords('');
  }
  return (
    <Stack>
      {versions.map((version, index) => (
        <div key={version.id} class="card">
          <p class="lib-written" dir="auto">
            {shownParagraphs(version.words)}
          </p>
          <p class="soft">
            {t(index === 0 ? 'library.note.newest' : 'library.note.older', { when: t.date(version.when, 'both') })}
          </p>
        </div>
      ))}
      <Field
        label={t(versions.length === 0 ? 'library.note.first' : 'library.note.new')}
        hint={t('library.note.hint')}
        lines={3}
        value={words}
        onChange={setWords}
      />
      <ChangeTrouble state={state} />
      <div>
        <Button
          disabled={words.trim() === '' || state.kind === 'busy'}
          onPress={() => {
            void keep();
          }}
        >
          {t('library.note.keep')}
        </Button>
      </div>
    </Stack>
  );
}

/** Later notes of an item, newest first. */
function notesOf(itemId: string, entries: readonly LogEntry[]): readonly Extract<LogEntry, { kind: 'note' }>[] {
  return entries
    .filter((entry) => entry.kind === 'note')
    .filter((entry) => entry.itemId === itemId)
    .sort((one, other) => other.writtenUtc.localeCompare(one.writtenUtc));
}
