/** Which of the words that Beside knows the open dialog carries. */
import type { PageView } from '../agent/page-view';
import { findDialog } from './find-dialog';
import { foldLabel, isCalled } from './labels';
import { queryAll } from './query';

/** What carries a word of a form: controls, their labels, titles. Text that people wrote lies in none of these. */
const WORDED = 'button,label,legend,h1,h2,h3,[role=button],[role=radio],[role=menuitem],[role=heading],[aria-label]';

/** More than this in one dialog is no form. */
const LIMIT = 500;

/** Those of `known` that a visible control or title of the topmost dialog is called, in the order given; none without a dialog. */
export function labelsInDialog(view: PageView, known: readonly string[]): string[] {
  const dialog = findDialog(view, true);
  if (dialog === null) return [];
  const seen = queryAll(dialog, WORDED, true)
    .slice(0, LIMIT)
    .filter((element) => view.layout.seen(element));
  return known.filter((label) => seen.some((element) => isCalled(element, new Set([foldLabel(label)]))));
}
