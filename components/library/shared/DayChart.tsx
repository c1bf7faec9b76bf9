import { chartShapes } from '../../../lib/package/sheet/chart-shapes';
import type { SheetChart } from '../../../lib/package/sheet/sheet-model';
import { useWords } from '../../words';

/** Which account did how much on which day: a drawing for the eye, and a table that says all of it, for the ear and for paper. */
export function DayChart({ chart }: { readonly chart: SheetChart }) {
  const t = useWords();
  const { width, height, lines, dots, names, days } = chartShapes(chart, (count) => t.number(count));
  return (
    <section class="lib-chart">
      <h2>{chart.heading}</h2>
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true" direction="ltr">
        {lines.map(({ y, from, to }) => (
          <line key={y} x1={from} y1={y} x2={to} y2={y} stroke="currentColor" stroke-opacity={0.3} />
        ))}
        {names.map(({ y, text }) => (
          <text key={y} x={0} y={y + 4} font-size={12} fill="currentColor">
            {text}
          </text>
        ))}
        {dots.map(({ x, y, r, count }) => (
          <g key={`${x} ${y}`}>
            <circle cx={x} cy={y} r={r} fill="currentColor" />
            <text x={x} y={y + 4} font-size={10} text-anchor="middle" fill="Canvas">
              {count}
            </text>
          </g>
        ))}
        {days.map(({ x, y, text }) => (
          <text
            key={x}
            x={x}
            y={y}
            font-size={10}
            text-anchor="end"
            fill="currentColor"
            transform={`rotate(-45 ${x} ${y})`}
          >
            {text}
          </text>
        ))}
      </svg>
      <table>
        <thead>
          <tr>
            {chart.tableColumns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {chart.rows.map(({ who, words }, index) => (
            <tr key={index}>
              <th scope="row">
                <bdi dir="ltr" class="sheet-code">
                  {who}
                </bdi>
              </th>
              <td>
                <bdi>{words}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
