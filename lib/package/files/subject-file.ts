import type { OpenedItem } from '../../app/vault-port';
import { actsOf } from '../../domain/act';
import { accountAddress, forPackage, shownAddress } from '../../domain/address-privacy';
import { stableJson, type JsonValue } from '../../domain/stable-json';
import { cleanTitle } from '../clean/clean-title';
import { utf8, type Bytes } from '../bag/bytes';

/** Facts that are addresses, as they are handed over. */
const SHOWN: Readonly<Record<string, (address: string) => string>> = {
  address: (address) => forPackage(address).address,
  authorAddress: accountAddress,
};

/**
 * What was saved, without what tells about who saved it: derived from the entries that go and, in version 1, from the record. It names the
 * record by digest.
 */
export function subjectFile(item: OpenedItem): Bytes {
  const { record } = item;
  const { place, surroundings } = record;
  const facts = Object.fromEntries(
    Object.entries(place?.facts ?? {}).map(([name, fact]): [string, JsonValue] => [
      name,
      fact === null
        ? null
        : {
            value: SHOWN[name]?.(fact.value) ?? fact.value,
            foundBy: fact.reader,
            cut: fact.cut === true,
          },
    ]),
  );
  const platform = place?.platform ?? surroundings?.platform ?? null;
  return utf8(
    `${stableJson({
      format: 'beside-subject',
      version: 2,
      derivedFrom: item.recordSha256,
      savedUtc: record.times.done,
      platform: platform === null ? null : { ...platform },
      pageKind: place?.kind ?? surroundings?.pageKind ?? null,
      address: shownAddress(surroundings?.address ?? place?.at ?? null),
      canonicalAddress: shownAddress(surroundings?.canonical ?? null),
      title: cleanTitle(surroundings?.title ?? null),
      pageLanguage: surroundings?.language ?? null,
      facts: place?.facts == null ? null : facts,
      acts: actsOf(record).map((act) => ({
        ...act,
        by: act.by === null ? null : { ...act.by },
        address: shownAddress(act.address),
      })),
      videoPosition: place?.video?.currentTime ?? null,
      videoDuration: place?.video?.duration ?? null,
    })}\n`,
  );
}

/** Names and ids of the subject: cleaning leaves them in the text. */
export function subjectNames(item: OpenedItem): string[] {
  const { record } = item;
  return [
    ...Object.values(record.place?.facts ?? {}).map((fact) => fact?.value ?? ''),
    ...actsOf(record).flatMap(({ by, address }) => [by?.handle ?? '', by?.accountId ?? '', address ?? '']),
  ];
}
