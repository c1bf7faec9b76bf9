import type { Translator } from '../../words/translate';
import { code, html, inText, type Html } from '../pages/html';
import { chartShapes } from './chart-shapes';
import type { SheetChart } from './sheet-model';

/** The chart as a drawing for the eye and a table for the ear and for paper. The drawing says nothing that the table does not. */
export function chartHtml(chart: SheetChart, t: Pick<Translator, 'number'>): Html {
  const { width, height, lines, dots, names, days } = chartShapes(chart, (count) => t.number(count));
  return html`<h2>${chart.heading}</h2>
    <svg
      class="chart"
      viewBox="0 0 ${width} ${height}"
      width="${width}"
      height="${height}"
      aria-hidden="true"
      direction="ltr"
    >
      ${lines.map(({ y, from, to }) => html`<line x1="${from}" y1="${y}" x2="${to}" y2="${y}" stroke="currentColor" stroke-opacity="0.3"></line>`)}
      ${names.map(({ y, text }) => html`<text x="0" y="${y + 4}" font-size="12" fill="currentColor">${text}</text>`)}
      ${dots.map(({ x, y, r, count }) => html`<circle cx="${x}" cy="${y}" r="${r}" fill="currentColor"></circle><text x="${x}" y="${y + 4}" font-size="10" text-anchor="middle" fill="Canvas">${count}</text>`)}
      ${days.map(({ x, y, text }) => html`<text x="${x}" y="${y}" font-size="10" text-anchor="end" fill="currentColor" transform="rotate(-45 ${x} ${y})">${text}</text>`)}
    </svg>
    <table class="accounts">
      <thead>
        <tr>
          ${chart.tableColumns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${chart.rows.map(
          ({ who, words }) =>
            html`<tr>
              <th scope="row">${code(who)}</th>
              <td>${inText(words)}</td>
            </tr> `,
        )}
      </tbody>
    </table> `;
}
