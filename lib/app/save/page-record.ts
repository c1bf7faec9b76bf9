import * as v from 'valibot';
import { accountAddress, forPackage, shownAddress } from '../../domain/address-privacy';
import { newItemSchema, type NewGap, type NewItem } from '../../domain/item';
import { actOfComment, actOfPage, type SeenAgain } from '../../domain/page-acts';
import type { SubjectFacts } from '../../domain/subject';
import type { SaveRequest } from '../../messaging/protocol';
import { makingOf, type Maker } from '../making';
import type { PageParts } from './page-parts';
import type { PageSurvey } from '../../domain/page-survey';
import { surveyGaps } from './survey-gaps';
import type { SavePorts } from './save-ports';
import type { TakenPage } from './take-page';

/** The record of a page save, checked with the very schema it will be stored by. A record that does not fit is a bug, and thrown. */
export function pageRecord(
  ports: Pick<SavePorts, 'practice' | 'clock'>,
  maker: Maker,
  input: SaveRequest,
  taken: TakenPage & { readonly survey: PageSurvey | null; readonly seen: readonly SeenAgain[] },
  parts: PageParts,
): NewItem {
  const report = taken.collected.ok ? taken.collected.value.report : null;
  const kept = parts.described.some(({ role }) => role === 'picture');
  const { platform } = input;
  const address = report?.address ?? cut(taken.tab.address, 8_000);
  const canonical = report?.canonicalAddress ?? null;
  const page = {
    platform,
    pageKind: report?.pageKind ?? ('other' as const),
    facts: report === null ? null : withShownAddresses(report.facts),
    at: shownAddress(canonical ?? address),
  };
  const { readFrom, readTo, picture } = taken.times;
  const picked = input.pickedComments;
  const acts =
    picked.length > 0
      ? picked.map((comment, at) => actOfComment(comment, platform, taken.seen[at]))
      : [actOfPage(page, readTo)];
  const rights = kept && taken.picture?.ok === true ? taken.picture.value.rights : [];
  const { done, clock, zone, browser } = makingOf(ports.clock, maker, rights);
  return v.parse(newItemSchema, {
    id: input.itemId,
    kind: 'page',
    practice: ports.practice,
    times: { readFrom, readTo, frame: null, picture: kept ? picture : null, done },
    clock,
    parts: parts.described,
    notTaken: [...parts.missing, ...gapsOf(input, taken, parts), ...changedOf(taken)],
    // A request without this answer does not exist.
    askedUnder18: 'no',
    derivedFrom: null,
    acts,
    place: { platform, kind: page.pageKind, facts: page.facts, video: videoOf(taken), at: page.at },
    surroundings: {
      address,
      canonical,
      title: report?.title ?? cut(taken.tab.title, 2_000),
      language: report?.language ?? null,
      pageKind: page.pageKind,
      platform,
      zone,
      browser,
      window: report?.viewport ?? null,
      note: input.note,
      category: input.category,
      loaded: taken.survey?.loaded ?? null,
      // A language of which only is known that it is one.
      translated: taken.survey?.translated === '' ? 'und' : (taken.survey?.translated ?? null),
    },
  });
}

function gapsOf(
  { take }: SaveRequest,
  { collected, survey }: Parameters<typeof pageRecord>[3],
  { described, missing }: PageParts,
): readonly NewGap[] {
  const roles = new Set(described.map(({ role }) => role));
  const readWords = roles.has('text') || missing.some(({ why }) => why === 'no-words');
  return surveyGaps({ page: collected.ok ? collected.value : null, survey, take, roles, readWords });
}

/** Chosen comments that said something else when they were read again: what is kept is what was chosen. */
function changedOf({ seen }: Parameters<typeof pageRecord>[3]): readonly NewGap[] {
  const count = seen.filter(({ readAgain }) => readAgain === 'changed').length;
  return count === 0 ? [] : [{ what: 'comments', why: 'words-changed', count }];
}

function videoOf({ collected, survey }: Parameters<typeof pageRecord>[3]): NonNullable<NewItem['place']>['video'] {
  const video = collected.ok ? collected.value.report.video : null;
  return video === null || survey?.advertisement !== true ? video : { ...video, advertisement: true };
}

/** The page's own addresses without what tells about whoever opened it: the facts of a place go to everybody. The surroundings hold them whole. */
function withShownAddresses(facts: SubjectFacts): SubjectFacts {
  const { address, authorAddress } = facts;
  return {
    ...facts,
    address: address === null ? null : { ...address, value: forPackage(address.value).address },
    authorAddress: authorAddress === null ? null : { ...authorAddress, value: accountAddress(authorAddress.value) },
  };
}

function cut(text: string | null, limit: number): string | null {
  return text === null ? null : text.slice(0, limit);
}
