import type { Translator } from '../words/translate';
import type { CaseSheet, SheetFact, SheetLine } from './case-sheet';
import type { Bytes } from './digest';
import { block, code, html, inText, type Html } from './html';
import { pageFile } from './html-page';

/** The sheet as a file of its own, one page to print. */
export function caseSheetFile(sheet: CaseSheet, t: Translator): Bytes {
  return pageFile({ language: t.language, direction: t.direction, title: t('package.sheet.heading'), body: html`<h1>${inText(sheet.title)}</h1>${caseSheetHtml(sheet)}` });
}

/** The sheet's body, for a page that has a heading already. */
export function caseSheetHtml(sheet: CaseSheet): Html {
  return html`<p>${sheet.madeOn}</p>
${factList(sheet.facts)}
${sheet.sections.map(
    (section) => html`<h2>${section.heading}</h2>
${section.lines.length === 0 ? html`<p>${section.empty}</p>` : html`<ol>${section.lines.map(line)}</ol>`}
`,
  )}${own(sheet.peopleHeading, sheet.people)}${own(sheet.impactHeading, sheet.impact)}${sheet.gaps.map((gap) => html`<p class="note">${gap}</p>`)}`;
}

/** Labels with values, as a list. */
export function factList(facts: readonly SheetFact[]): Html | null {
  return facts.length === 0 ? null : html`<dl>${facts.map((fact) => html`<dt>${fact.label}</dt><dd>${fact.code ? code(fact.value) : inText(fact.value)}</dd>`)}</dl>`;
}

function line(each: SheetLine): Html {
  const item = each.item === null ? null : html` <a href="#save-${each.item}">${each.item}</a>`;
  return html`<li><strong>${each.when}</strong> ${each.text}${item}${each.quote === '' ? null : block(each.quote)}${factList(each.facts)}</li>
`;
}

function own(heading: string, words: string): Html | null {
  return words.trim() === '' ? null : html`<h2>${heading}</h2>${block(words)}`;
}
