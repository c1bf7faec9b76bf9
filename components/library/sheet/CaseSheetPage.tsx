import type { CaseSheet, SheetFact, SheetLine } from '../../../lib/package/case-sheet';
import { ViewTitle } from '../../ui/Layout';
import './sheet.css';

/** The case sheet: what happened, what was done, what was answered. Black on white, made for one page of paper. */
export function CaseSheetPage({ sheet }: { readonly sheet: CaseSheet }) {
  return (
    <article class="sheet">
      <ViewTitle><bdi>{sheet.title}</bdi></ViewTitle>
      <p class="sheet-soft">{sheet.madeOn}</p>
      <Facts facts={sheet.facts} />
      {sheet.sections.map((section) => (
        <section key={section.id}>
          <h2>{section.heading}</h2>
          {section.lines.length === 0 ? <p class="sheet-soft">{section.empty}</p> : <ol role="list">{section.lines.map((line) => <Line key={`${section.id} ${line.id}`} line={line} />)}</ol>}
        </section>
      ))}
      <Own heading={sheet.peopleHeading} words={sheet.people} />
      <Own heading={sheet.impactHeading} words={sheet.impact} />
      {sheet.gaps.map((gap) => <p key={gap} class="sheet-gap">{gap}</p>)}
    </article>
  );
}

function Line({ line }: { readonly line: SheetLine }) {
  return (
    <li>
      <p><strong>{line.when}</strong> <span>{line.text}</span></p>
      {line.quote !== '' && <p class="sheet-quote" dir="auto">{line.quote}</p>}
      <Facts facts={line.facts} />
    </li>
  );
}

function Facts({ facts }: { readonly facts: readonly SheetFact[] }) {
  if (facts.length === 0) return null;
  return <dl>{facts.map((fact) => <div key={fact.label}><dt>{fact.label}</dt><dd>{fact.code ? <bdi dir="ltr" class="sheet-code">{fact.value}</bdi> : <bdi>{fact.value}</bdi>}</dd></div>)}</dl>;
}

function Own({ heading, words }: { readonly heading: string; readonly words: string }) {
  if (words.trim() === '') return null;
  return <section><h2>{heading}</h2><p class="sheet-quote" dir="auto">{words}</p></section>;
}
