/** What a look around the page adds to the list of what is not in a save. Only of parts that are in it: of the others it is said why not. */
import { FACT_LIMIT } from '../../domain/fact-names';
import type { NewGap, PartRole } from '../../domain/item';
import type { CollectedPage } from '../../domain/page-report';
import type { PageSurvey } from '../../domain/page-survey';

/** A save as far as it is known when the list is made. */
export interface Surveyed {
  /** What was read; null where the page could not be read. */
  readonly page: Pick<CollectedPage, 'comments' | 'report'> | null;
  /** Null where the page did not answer. */
  readonly survey: PageSurvey | null;
  readonly take: 'everything' | 'words-only';
  readonly roles: ReadonlySet<PartRole>;
  /** Words were looked for on the page, whether or not any were found. */
  readonly readWords: boolean;
}

/** In the order in which they are told: what is missing first, then what came between. */
export function surveyGaps({ page, survey, take, roles, readWords }: Surveyed): readonly NewGap[] {
  if (page === null) return [];
  if (take === 'words-only') return survey?.translated == null ? [] : [{ what: 'text', why: 'translated' }];
  const loaded = roles.has('comments') ? commentGaps(page) : [];
  if (survey === null) return [...loaded, { what: 'source', why: 'not-looked' }];
  const pictured = (['picture', 'source'] as const).find((role) => roles.has(role));
  const filmed = (['frame', 'picture'] as const).find((role) => roles.has(role));
  return [
    ...loaded,
    ...(readWords ? wordGaps(survey) : []),
    ...counted(roles.has('picture'), { what: 'picture', why: 'pictures-not-loaded', count: survey.picturesInWindow }),
    ...counted(roles.has('source'), { what: 'source', why: 'pictures-not-loaded', count: survey.picturesElsewhere }),
    ...(survey.advertisement && filmed !== undefined ? [{ what: filmed, why: 'advertisement' } as const] : []),
    ...(survey.translated === null ? [] : [{ what: 'text', why: 'translated' } as const]),
    ...(survey.otherExtension && pictured !== undefined ? [{ what: pictured, why: 'other-extension' } as const] : []),
    ...(survey.wasDiscarded && pictured !== undefined ? [{ what: pictured, why: 'page-was-discarded' } as const] : []),
  ];
}

function wordGaps(survey: PageSurvey): readonly NewGap[] {
  const text = (why: NewGap['why'], count: number) => counted(true, { what: 'text', why, count });
  return [
    ...(survey.isFrameset ? [{ what: 'text', why: 'page-of-frames' } as const] : []),
    ...text('frames-other-site', survey.closedFrames),
    ...text('frames-own-site', survey.openFrames),
    ...text('canvas', survey.canvases),
    ...text('closed-parts', survey.closedRoots),
    ...text('embedded', survey.files),
    ...text('fields', survey.fields),
  ];
}

/** Nobody knows that all were loaded, unless the page says how many there are and that many were read. */
function commentGaps({ comments, report }: Pick<CollectedPage, 'comments' | 'report'>): readonly NewGap[] {
  const read = comments?.comments ?? [];
  const all = wholeNumber(report.facts.comments?.value ?? '');
  const isAll = all !== null && all <= read.length && comments?.cut !== true;
  const cut = read.filter(({ text, shortened }) => shortened === true && text.length >= FACT_LIMIT - 1).length;
  const of = all !== null && all > read.length ? { of: all } : {};
  return [
    ...(isAll ? [] : [{ what: 'comments', why: 'comments-only-loaded', count: read.length, ...of } as const]),
    ...counted(true, { what: 'comments', why: 'words-cut', count: cut }),
  ];
}

/** Only of numbers written in full: "1.2K" is none. */
function wholeNumber(text: string): number | null {
  const plain = /^\d+$|^\d{1,3}([.,'’\s\u00A0\u202F]\d{3})+$/.test(text.trim()) ? text.replace(/\D/g, '') : '';
  return plain === '' || plain.length > 12 ? null : Number(plain);
}

function counted(isIn: boolean, gap: NewGap & { readonly count: number }): readonly NewGap[] {
  return isIn && gap.count > 0 ? [gap] : [];
}
