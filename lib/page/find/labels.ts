/** The words on controls: those the page's own data gives, those that are known, and those an element carries. */
import type { PointStep } from '../../domain/page-plan';
import type { PageView } from '../agent/page-view';
import { plain } from '../agent/unshadowed';
import { valueAt } from '../read/data-path';
import { readData } from '../read/page-data';
import { cutText, shownText } from '../read/text-of';

/** A name longer than this is no label of a control. */
const LABEL_LIMIT = 200;

/** Makes labels comparable: white space folded, case and invisible direction marks left out. */
export function foldLabel(text: string): string {
  return text
    .normalize()
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** The step's labels in the page's own data, in the page's language; each one line. */
export function labelsInData(view: PageView, step: PointStep): string[] {
  return step.labelFound.flatMap(({ source, path, where }) =>
    readData(view, source)
      .map((data) => valueAt(data, path, where))
      .filter((label) => label !== null)
      .map(firstLine),
  );
}

/** What an element is called: its `aria-label`, its text or that of its icon, its title. Empty ones are left out. */
export function namesOf(element: Element): string[] {
  const icon = plain(element, 'querySelector').call(element, '[aria-label],[alt]');
  // A form can be a control, and its fields can be called like its members.
  const attribute = (of: Element | null, name: string): string | null => of && plain(of, 'getAttribute').call(of, name);
  const names = [
    attribute(element, 'aria-label'),
    shownText(element),
    attribute(icon, 'aria-label'),
    attribute(icon, 'alt'),
    attribute(element, 'title'),
  ];
  return names.filter((name) => typeof name === 'string' && name !== '') as string[];
}

/** The name to tell a person, one line; null if it has none. */
export function labelOf(element: Element): string | null {
  return namesOf(element).map(firstLine)[0] ?? null;
}

/** True when one of the element's names, whole or its first line, is one of `labels` (already folded). */
export function isCalled(element: Element, labels: ReadonlySet<string>): boolean {
  return namesOf(element).some((name) =>
    [name.slice(0, LABEL_LIMIT), firstLine(name)].some((part) => labels.has(foldLabel(part))),
  );
}

function firstLine(name: string): string {
  return cutText(name.trim().split('\n', 1)[0] ?? '', LABEL_LIMIT).value;
}
