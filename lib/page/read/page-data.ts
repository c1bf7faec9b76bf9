/** JSON that a page carries in its scripts: read from their text, never from the page's variables (that is another world). */
import type { DataSource } from '../../domain/playbook-reading';
import type { PageView } from '../agent/page-view';
import { queryAll } from '../find/query';
import { plain } from '../agent/unshadowed';

/** Longest script that is read, in UTF-16 units. */
const SCRIPT_LIMIT = 12_000_000;

/** Every piece of JSON that `source` names, in document order. */
export function readData({ document: page, memory }: PageView, source: DataSource): unknown[] {
  const variable = 'variable' in source ? source.variable : '';
  const scripts =
    'script' in source
      ? queryAll(page, source.script)
      : [...plain(page, 'scripts')].filter((script) => script.src === '');
  return scripts.map((script) => parseOnce(memory.data, script, variable)).filter((data) => data !== undefined);
}

function parseOnce(parsed: PageView['memory']['data'], script: Element, variable: string): unknown {
  const known = parsed.get(script) ?? new Map<string, unknown>();
  parsed.set(script, known);
  if (!known.has(variable)) known.set(variable, parse(script.textContent ?? '', variable));
  return known.get(variable);
}

function parse(text: string, variable: string): unknown {
  if (text.length > SCRIPT_LIMIT) return undefined;
  try {
    return variable === '' ? JSON.parse(text) : assignedTo(text, variable);
  } catch {
    return undefined;
  }
}

/** The object or list in `var name = {...};` or `window["name"] = [...]`. */
function assignedTo(text: string, name: string): unknown {
  const assignment = /["']?\]?\s*=\s*(?=[{[])/y;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    assignment.lastIndex = at + name.length;
    if (!/[\w$]/.test(text.charAt(at - 1)) && assignment.test(text))
      return JSON.parse(text.slice(assignment.lastIndex, endOf(text, assignment.lastIndex)));
  }
  return undefined;
}

/** Where the bracket opened at `start` closes. Brackets inside of strings do not count. */
function endOf(text: string, start: number): number {
  const token = /[{}[\]]|"[^"\\]*(?:\\[^][^"\\]*)*"/g;
  token.lastIndex = start;
  let depth = 0;
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    if ('{['.includes(found[0])) depth += 1;
    else if ('}]'.includes(found[0])) depth -= 1;
    if (depth === 0) return token.lastIndex;
  }
  return text.length;
}
