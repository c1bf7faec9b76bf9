import type { WordsUnder } from '../../words/areas';
import type { Translator } from '../../words/translate';
import type { CaseSheet } from '../sheet/sheet-model';
import { caseSheetHtml } from '../sheet/case-sheet-html';
import type { Profile } from '../choose/package-request';
import type { Bytes } from '../bag/bytes';
import { code, html, inText, type Html } from './html';
import { pageFile } from './html-page';
import { packageLines, type NamedPackage } from './package-lines';
import { checkSection } from './start-here-check';
import { schoolOpening } from './start-here-school';

/** An id that a platform needs to find an account or a post. */
export interface QuotableId {
  readonly platform: string;
  readonly account: string | null;
  readonly accountId: string | null;
  readonly postId: string | null;
  readonly address: string | null;
  readonly number: string;
}

/** A file at a fixed place, and the word that says what it is (`package.file.<word>`). */
export type FixedFile = readonly [path: string, word: WordsUnder<'package.file'>];

/** Everything the first page tells. */
export interface StartHere {
  readonly profile: Profile;
  readonly practice: boolean;
  readonly sheet: CaseSheet;
  readonly items: readonly Html[];
  readonly ids: readonly QuotableId[];
  readonly gaps: readonly string[];
  readonly payloadFiles: number;
  readonly package: NamedPackage;
  /** Files at fixed places, with what each is. */
  readonly files: readonly FixedFile[];
}

/**
 * The page that is opened first: who, what, when, where, what was done, how to check, what it does not show. No scripts.
 * For a school or a workplace: how to help and who to ask first, and everything technical last, folded away.
 */
export function startHereFile(input: StartHere, t: Translator): Bytes {
  const body = html`<h1><bdi>${input.sheet.title}</bdi></h1>
    ${input.practice ? html`<p class="note"><strong>${t('package.start.practice')}</strong></p>` : null}
    <p class="note">
      ${t('package.start.unzip')} ${t('package.start.links')} ${t('package.start.addresses')}
      ${t('package.start.pictures')}
    </p>
    ${packageLines(input.package, t)} ${caseSheetHtml(input.sheet, t)}
    ${input.profile === 'school' ? schoolOpening(t) : null}
    <h2>${t('package.start.saves')}</h2>
    <p>${t(input.profile === 'school' ? 'package.start.signs' : 'package.start.facts')}</p>
    ${input.items}
    ${input.profile === 'school' ? [gaps(input, t), html`<details class="annex"><summary>${t('package.school.technical')}</summary></details>`, ids(input, t), checkSection(input, t), files(input, t), html`</details>`] : [ids(input, t), checkSection(input, t), gaps(input, t), files(input, t)]}`;
  return pageFile({ language: t.language, direction: t.direction, title: t('package.start.title'), body });
}

/** What an investigator asks a platform for. */
function ids(input: StartHere, t: Translator): Html {
  return html`<h2>${t('package.start.investigators')}</h2>
    <p>${t('package.start.preserve')}</p>
    <p>${t('package.start.quote')}</p>
    <ul>
      ${input.ids.map((id) => quotable(id, t))}
    </ul> `;
}

function gaps(input: StartHere, t: Translator): Html {
  return html`<h2>${t('package.start.gaps')}</h2>
    <ul>
      ${[...input.gaps, t('package.gap.fullCopy')].map((gap) => html`<li>${gap}</li>`)}
    </ul>
    <p>${t('package.gap.list')} ${code('data/withheld.json')}</p> `;
}

function files(input: StartHere, t: Translator): Html {
  return html`<h2>${t('package.start.files')}</h2>
    <dl>
      ${input.files.map(
        ([path, key]) =>
          html`<dt>${code(path)}</dt>
            <dd>${t(`package.file.${key}`)}</dd>`,
      )}
    </dl>`;
}

function quotable(id: QuotableId, t: Translator): Html {
  const pieces: readonly (readonly [string, string | null])[] = [
    [t('package.fact.account'), id.account],
    [t('package.fact.accountId'), id.accountId],
    [t('package.fact.id'), id.postId],
    [t('package.fact.address'), id.address],
  ];
  return html`<li>
    <a href="#save-${id.number}">${id.number}</a>
    ${inText(id.platform)}${pieces.map(([label, value]) => (value === null ? null : html`<br />${label}: ${code(value)}`))}
  </li> `;
}
