import type { OpenedItem } from '../../app/ports';
import { stableJson, type JsonValue } from '../../domain/stable-json';
import { forPackage } from '../../domain/address-privacy';
import { utf8, type Bytes } from '../bag/bytes';

/** An address as it is shown and handed over outside the record: without what tells about the visitor. */
export function shownAddress(address: string | null): string | null {
  return address === null ? null : forPackage(address).address;
}

/** What was saved, without what tells about who saved it: derived from the record, which it names by digest. */
export function subjectFile(item: OpenedItem): Bytes {
  const { record } = item;
  const facts = Object.fromEntries(
    Object.entries(record.facts ?? {}).map(([name, fact]): [string, JsonValue] => [
      name,
      fact === null
        ? null
        : {
            value: name.toLowerCase().includes('address') ? forPackage(fact.value).address : fact.value,
            foundBy: fact.reader,
            cut: fact.cut === true,
          },
    ]),
  );
  return utf8(
    `${stableJson({
      format: 'beside-subject',
      version: 1,
      derivedFrom: item.recordSha256,
      savedUtc: record.saved.utc,
      platform: record.platform === null ? null : { ...record.platform },
      pageKind: record.pageKind,
      address: shownAddress(record.address),
      canonicalAddress: shownAddress(record.canonicalAddress),
      title: record.title,
      pageLanguage: record.pageLanguage,
      facts: record.facts === null ? null : facts,
      pickedComment: record.pickedComment === null ? null : { ...record.pickedComment },
      videoPosition: record.video?.currentTime ?? null,
      videoDuration: record.video?.duration ?? null,
    })}\n`,
  );
}

/** Names and ids of the subject: cleaning leaves them in the text. */
export function subjectNames(item: OpenedItem): string[] {
  const { facts, pickedComment } = item.record;
  return [
    ...Object.values(facts ?? {}).map((fact) => fact?.value ?? ''),
    pickedComment?.authorHandle ?? '',
    pickedComment?.cite ?? '',
  ];
}
