import * as v from 'valibot';
import { actsOf, ownWords } from '../../domain/act';
import type { ItemRecord } from '../../domain/item';
import { parseJsonAs } from '../../domain/parse-json';
import { newestRecord, type StoredRecord } from '../../domain/records/record';
import { readEntryLines } from '../../domain/records/record-entries';
import { utf8, utf8Text } from '../bag/bytes';
import type { CheckedPackage } from './checked-package';
import type { Problems } from './verify-result';

/** What of `subject.json` names who and what. Members that a later version adds change nothing here. */
const subjectSchema = v.object({
  derivedFrom: v.string(),
  savedUtc: v.string(),
  facts: v.nullable(v.record(v.string(), v.nullable(v.object({ value: v.string() })))),
  acts: v.array(
    v.object({
      words: v.nullable(v.string()),
      by: v.nullable(v.object({ accountId: v.nullable(v.string()), handle: v.nullable(v.string()) })),
    }),
  ),
});

/** Versions of `subject.json` that name their acts. Version 1 said it otherwise, and is held by its record's digest alone. */
const named = v.object({ version: v.literal(2) });

/**
 * Compares the files that follow from a record and its entries with these: the person's own words, and what `subject.json` says of who did
 * what. Files that hold words of Beside are in the language of whoever made them: what holds those is the statement.
 */
export async function checkDerived(
  bag: CheckedPackage,
  number: string,
  names: readonly string[],
  stored: StoredRecord,
  problems: Problems,
): Promise<void> {
  const folder = `data/items/${number}`;
  const textOf = async (name: string): Promise<string | null> => {
    const bytes = await bag.bytes(`${folder}/${name}`);
    return bytes === null ? null : utf8Text(bytes);
  };
  // Where its entries are not the ones handed over, what follows from them cannot be asked.
  if (problems.has(`${folder}/entries.jsonl`)) return;
  const lines = names.includes('entries.jsonl') ? await readEntryLines(await textOf('entries.jsonl')) : [];
  if (lines === null) return;
  const record = newestRecord(
    stored,
    lines.map(({ entry }) => entry),
  );
  const words = record.kind === 'page' ? '' : ownWords(record);
  const allowed: Readonly<Record<string, boolean>> = {
    'words.txt': words !== '',
    'subject.json': record.kind === 'page',
    'comments.txt':
      stored.parts.some(({ role }) => role === 'comments') && names.some((name) => /^comments.*\.json$/.test(name)),
    'page-text-cleaned.txt': stored.parts.some(({ role }) => role === 'text'),
    'entries.jsonl': stored.version > 1,
  };
  for (const name of names) if (allowed[name] === false) problems.add('part-extra', `${folder}/${name}`);
  const expected = ['words.txt', 'subject.json'].filter((name) => allowed[name] === true);
  for (const name of expected) if (!names.includes(name)) problems.add('file-missing', `${folder}/${name}`);
  // Half an emoji, where words were cut, stands in the record and in no file of text.
  if (words !== '' && names.includes('words.txt') && (await textOf('words.txt')) !== utf8Text(utf8(words)))
    problems.add('derived-differs', `${folder}/words.txt`);
  if (names.includes('subject.json') && allowed['subject.json'] === true) {
    const sha256 = bag.digests.get(`${folder}/record.json`) ?? '';
    if (!fitsRecord(await textOf('subject.json'), record, sha256))
      problems.add('derived-differs', `${folder}/subject.json`);
  }
}

function fitsRecord(text: string | null, record: ItemRecord, sha256: string): boolean {
  const base = parseJsonAs(v.object({ derivedFrom: v.string() }), text);
  if (base?.derivedFrom !== sha256) return false;
  if (parseJsonAs(named, text) === null) return true;
  const subject = parseJsonAs(subjectSchema, text);
  if (subject === null || subject.savedUtc !== record.times.done) return false;
  const facts = Object.entries(record.place?.facts ?? {}).filter(([name]) => !name.toLowerCase().includes('address'));
  // What the record knows nothing of, no file made from it can know.
  const said = Object.keys(subject.facts ?? {});
  const all = Object.keys(record.place?.facts ?? {});
  if (said.some((name) => !all.includes(name))) return false;
  if (facts.some(([name, fact]) => (subject.facts?.[name]?.value ?? null) !== (fact?.value ?? null))) return false;
  const acts = actsOf(record);
  return (
    acts.length === subject.acts.length &&
    acts.every((act, at) => {
      const told = subject.acts[at];
      return (
        told?.words === act.words &&
        (told.by?.handle ?? null) === (act.by?.handle ?? null) &&
        (told.by?.accountId ?? null) === (act.by?.accountId ?? null)
      );
    })
  );
}
