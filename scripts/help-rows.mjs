/** What `npm run help:check` knows about the help data. The files are JSON and are changed as text, so that a check changes one line. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const DAY = 86_400_000;
/** The subjects in the order of what a wrong number costs. */
const RISK = [
  'emergency',
  'suicide',
  'child',
  'home',
  'csam',
  'ncii',
  'harassment',
  'scam',
  'hate',
  'illegal',
  'appeal',
];

/**
 * All rows of `folder` (`lib/help`), the ones with the most risk first: never looked at before the oldest, then those with an open doubt,
 * then the gravest subject, first lines before later ones, uncertain and old sources before others.
 */
export function readRows(folder) {
  const emergency = join(folder, 'emergency.json');
  const rows = JSON.parse(readFileSync(emergency, 'utf8')).map((row) => ({
    id: row.country,
    file: emergency,
    country: row.country,
    name: `Emergency numbers: ${row.country}`,
    doubt: null,
    certainty: row.certainty,
    sourceDate: null,
    risk: 0,
    place: 0,
    page: row.sources[0],
    compare: ['general', 'police', 'ambulance', 'fire']
      .filter((service) => row[service].length > 0)
      .map((service) => `${service} ${row[service].join(', ')}`),
    checked: row.checked,
  }));
  for (const name of readdirSync(join(folder, 'countries')).sort()) {
    const file = join(folder, 'countries', name);
    const { country, helplines } = JSON.parse(readFileSync(file, 'utf8'));
    for (const line of helplines) {
      const topics = Object.keys(line.rank).sort((a, b) => RISK.indexOf(a) - RISK.indexOf(b));
      rows.push({
        id: line.id,
        file,
        country: country ?? 'all countries',
        name: line.org,
        doubt: line.doubt ?? null,
        certainty: line.certainty,
        sourceDate: line.sourceDate,
        risk: RISK.indexOf(topics[0]),
        place: line.rank[topics[0]],
        page:
          line.site ?? line.ways.find((way) => way.kind === 'form' || way.kind === 'chat')?.address ?? line.sources[0],
        compare: [
          ...line.ways.map((way) => `${way.kind} ${way.number ?? way.address ?? way.code ?? way.name}`),
          `hours ${typeof line.hours === 'string' ? line.hours : JSON.stringify(line.hours?.spans ?? null)}`,
          `for ${line.audience ?? 'not said'}`,
        ],
        checked: line.checked,
      });
    }
  }
  return rows.sort(
    (a, b) =>
      (a.checked?.on ?? '').localeCompare(b.checked?.on ?? '') ||
      (a.doubt === null ? 1 : 0) - (b.doubt === null ? 1 : 0) ||
      a.risk - b.risk ||
      a.place - b.place ||
      b.certainty.localeCompare(a.certainty) ||
      (a.sourceDate ?? '').localeCompare(b.sourceDate ?? '') ||
      a.id.localeCompare(b.id),
  );
}

/** Whole days since a person looked; null where nobody has. */
export function daysSince(row, today) {
  return row.checked === null ? null : Math.floor((Date.parse(today) - Date.parse(row.checked.on)) / DAY);
}

/** Rows that a release complains about: looked at more than two years ago. */
export function tooOld(rows, today) {
  return rows.filter((row) => (daysSince(row, today) ?? 0) > 730);
}

/** Initials of the people in `docs/help-checkers.md`. */
export function initialsIn(text) {
  return [...text.matchAll(/^\| ([A-Z]{2,4}) \|/gm)].map((found) => found[1]);
}

/** The file's text with the row looked at on `today` by `initials`; throws where the row is not there. */
export function withChecked(text, row, today, initials) {
  const key = /^[A-Z]{2}$/.test(row.id) ? `"country": "${row.id}"` : `"id": "${row.id}"`;
  const at = text.indexOf(key);
  if (at < 0) throw new Error(`${row.id} is not in ${row.file}`);
  const rest = text
    .slice(at)
    .replace(/"checked": (null|\{[^}]*\})/, `"checked": {"on": "${today}", "by": "${initials}"}`);
  return text.slice(0, at) + rest;
}
