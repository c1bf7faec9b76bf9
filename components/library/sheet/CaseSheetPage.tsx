import {
  isQuoted,
  standsAlone,
  type CaseSheet,
  type SheetAccounts,
  type SheetFact,
  type SheetLine,
  type SheetSection,
} from '../../../lib/package/sheet/sheet-model';
import { visible, visibleLine } from '../../../lib/package/clean/safe-text';
import { ViewTitle } from '../../ui/Layout';
import { DayChart } from '../shared/DayChart';
import './sheet.css';

/** The case sheet: what happened, what was done, what was answered. Black on white; an ordinary case is one page of paper. */
export function CaseSheetPage({ sheet }: { readonly sheet: CaseSheet }) {
  return (
    <article class="sheet">
      <ViewTitle>
        <bdi>{sheet.title}</bdi>
      </ViewTitle>
      {sheet.opening.length > 0 && <p class="sheet-opening">{sheet.opening.join(' ')}</p>}
      <p>{sheet.madeOn}</p>
      <Facts facts={sheet.facts} />
      {sheet.accounts !== null && <Accounts accounts={sheet.accounts} />}
      {sheet.pattern !== '' && (
        <p>
          <strong>{sheet.pattern}</strong>
        </p>
      )}
      {sheet.chart !== null && <DayChart chart={sheet.chart} />}
      {sheet.sections.map((section) => (
        <Section key={section.id} section={section} />
      ))}
      <Own heading={sheet.peopleHeading} words={sheet.people} />
      <Own heading={sheet.impactHeading} words={sheet.impact} />
      {sheet.gaps.map((gap) => (
        <p key={gap} class="sheet-gap">
          {gap}
        </p>
      ))}
    </article>
  );
}

/** Who acted, before anything else. */
function Accounts({ accounts }: { readonly accounts: SheetAccounts }) {
  return (
    <section>
      <h2>{accounts.heading}</h2>
      <table class="sheet-accounts">
        <thead>
          <tr>
            {accounts.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {accounts.rows.map((row) => (
            <tr key={`${row.who} ${row.id ?? ''}`}>
              <th scope="row">
                <bdi class="sheet-code">{row.who}</bdi>
                {row.id !== null && (
                  <>
                    <br />
                    <bdi dir="ltr" class="sheet-code">
                      {row.id}
                    </bdi>
                  </>
                )}
              </th>
              {row.cells.map((cell, index) => (
                <td key={index}>
                  <bdi>{cell}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>{accounts.note}</p>
    </section>
  );
}

/** A table, because its heading row is printed again on the next page when a case is long. */
function Section({ section }: { readonly section: SheetSection }) {
  if (section.lines.length === 0)
    return (
      <section>
        <h2>{section.heading}</h2>
        <p>{section.empty}</p>
      </section>
    );
  return (
    <table>
      <thead>
        <tr>
          <th colSpan={2} scope="colgroup">
            <h2>{section.heading}</h2>
          </th>
        </tr>
      </thead>
      <tbody>
        {section.lines.map((line) => (
          <Line key={`${section.id} ${line.id}`} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ line }: { readonly line: SheetLine }) {
  return (
    <tr>
      <th scope="row">{line.when}</th>
      <td>
        <p class="sheet-line">
          {line.text}
          {line.save !== null && ` (${line.save.label})`}{' '}
        </p>
        <Facts facts={line.facts} />
        {line.quote !== '' && (
          <div class="sheet-quote">
            <p dir="auto">{visible(line.quote)}</p>
          </div>
        )}
      </td>
    </tr>
  );
}

function Facts({ facts }: { readonly facts: readonly SheetFact[] }) {
  if (facts.length === 0) return null;
  return (
    <dl>
      {facts.map((fact) => (
        <div key={fact.label} class={fact.as === 'bare' ? 'sheet-bare' : undefined}>
          <dt class={standsAlone(fact) ? 'visually-hidden' : undefined}>{fact.label}</dt>{' '}
          <dd>
            {isQuoted(fact) ? (
              <q>
                <Value fact={fact} />
              </q>
            ) : (
              <Value fact={fact} />
            )}
          </dd>{' '}
        </div>
      ))}
    </dl>
  );
}

function Value({ fact }: { readonly fact: SheetFact }) {
  const value = visibleLine(fact.short ?? fact.value);
  return fact.code ? (
    <bdi dir="ltr" class="sheet-code">
      {value}
    </bdi>
  ) : (
    <bdi>{value}</bdi>
  );
}

function Own({ heading, words }: { readonly heading: string; readonly words: string }) {
  if (words.trim() === '') return null;
  return (
    <section class="sheet-own">
      <h2>{heading}</h2>{' '}
      <div class="sheet-quote">
        <p dir="auto">{visible(words)}</p>
      </div>
    </section>
  );
}
