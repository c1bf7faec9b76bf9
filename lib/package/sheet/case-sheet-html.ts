import type { Translator } from '../../words/translate';
import {
  isQuoted,
  standsAlone,
  type CaseSheet,
  type SheetAccounts,
  type SheetFact,
  type SheetLine,
} from './sheet-model';
import type { Bytes } from '../bag/bytes';
import { chartHtml } from './chart-html';
import { block, code, html, inText, type Html } from '../pages/html';
import { pageFile } from '../pages/html-page';

/** The sheet as a file of its own, one page to print. `last` stands at its end. */
export function caseSheetFile(sheet: CaseSheet, t: Translator, last: Html | null = null): Bytes {
  const body = html`<article class="sheet">
    <h1><bdi>${sheet.title}</bdi></h1>
    ${sheetBody(sheet, t, ({ label }) => label)} ${last}
  </article>`;
  return pageFile({ language: t.language, direction: t.direction, title: t('package.sheet.heading'), body });
}

/** The sheet's body, for a page that has a heading already and shows each save under `#save-<number>`. */
export function caseSheetHtml(sheet: CaseSheet, t: Translator): Html {
  return html`<div class="sheet">
    ${sheetBody(sheet, t, ({ number, label }) => html`<a href="#save-${number}">${label}</a>`)}
  </div>`;
}

/** Labels with values, as a list. */
export function factList(facts: readonly SheetFact[]): Html | null {
  return facts.length === 0
    ? null
    : html`<dl>
        ${facts.map(
          (fact) =>
            html`<dt>${fact.label}</dt>
              <dd>${shown(fact)}</dd>`,
        )}
      </dl>`;
}

type DrawSave = (save: NonNullable<SheetLine['save']>) => Html | string;

function sheetBody(sheet: CaseSheet, t: Translator, save: DrawSave): Html {
  return html`${sheet.opening.length === 0 ? null : html`<p class="note">${sheet.opening.join(' ')}</p>`}
    <p>${sheet.madeOn}</p>
    ${pairs(sheet.facts)}${sheet.accounts === null ? null : accountTable(sheet.accounts)}
    ${sheet.pattern === '' ? null : html`<p><strong>${sheet.pattern}</strong></p>`}${sheet.chart === null ? null : chartHtml(sheet.chart, t)}
    ${sheet.sections.map((section) =>
      section.lines.length === 0
        ? html`<h2>${section.heading}</h2>
            <p>${section.empty}</p> `
        : html`<table>
            <thead>
              <tr>
                <th colspan="2" scope="colgroup"><h2>${section.heading}</h2></th>
              </tr>
            </thead>
            <tbody>
              ${section.lines.map((each) => row(each, save))}
            </tbody>
          </table> `,
    )}${own(sheet.peopleHeading, sheet.people)}${own(sheet.impactHeading, sheet.impact)}${sheet.gaps.map((gap) => html`<p>${gap}</p>`)}`;
}

/** Who acted, before anything else. */
function accountTable(accounts: SheetAccounts): Html {
  return html`<h2>${accounts.heading}</h2>
    <table class="accounts">
      <thead>
        <tr>
          ${accounts.columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${accounts.rows.map(
          (each) =>
            html`<tr>
              <th scope="row">${code(each.who)}${each.id === null ? null : html`<br />${code(each.id)}`}</th>
              ${each.cells.map((cell) => html`<td>${inText(cell)}</td>`)}
            </tr> `,
        )}
      </tbody>
    </table>
    <p>${accounts.note}</p> `;
}

/** One line. A heading row stands above them on every page of paper, and no line is cut in two (see the style). */
function row(line: SheetLine, save: DrawSave): Html {
  return html`<tr>
    <th scope="row">${line.when}</th>
    <td>
      <p>${line.text}${line.save === null ? null : html` (${save(line.save)})`}</p>
      ${pairs(line.facts)}${line.quote === '' ? null : block(line.quote)}
    </td>
  </tr> `;
}

/** Labels with values, one behind the other: on paper a list of two columns would need a line for each. */
function pairs(facts: readonly SheetFact[]): Html | null {
  return facts.length === 0
    ? null
    : html`<dl class="pairs">
        ${facts.map((fact) => html`<div${fact.as === 'bare' ? html` class="bare"` : null}><dt${standsAlone(fact) ? html` class="unseen"` : null}>${fact.label}</dt> <dd>${isQuoted(fact) ? html`<q>${shown(fact)}</q>` : shown(fact)}</dd></div> `)}
      </dl>`;
}

function shown(fact: SheetFact): Html {
  const value = fact.short ?? fact.value;
  return fact.code ? code(value) : inText(value);
}

function own(heading: string, words: string): Html | null {
  return words.trim() === ''
    ? null
    : html`<section class="own">
        <h2>${heading}</h2>
        ${block(words)}
      </section>`;
}
