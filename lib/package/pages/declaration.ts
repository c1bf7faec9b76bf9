import type { ItemRecord } from '../../domain/item';
import type { Translator } from '../../words/translate';
import type { Bytes } from '../bag/bytes';
import { html, type Html } from './html';
import { pageFile } from './html-page';
import { packageLines } from './package-lines';

type RecordKind = ItemRecord['kind'];

/** How what is handed over came to be, as a person can confirm it. Words under `package.declaration.step.<name>`. */
const MADE = {
  page: ['opened', 'pressed'],
  written: ['wrote'],
  file: [],
  'second-look': ['opened', 'pressed'],
} as const satisfies Record<RecordKind, readonly string[]>;

type MadeStep = (typeof MADE)[RecordKind][number];

/** Steps that every kind has. */
const ALWAYS = ['stored', 'unchanged', 'made'] as const;

/** A declaration to fill in by hand and sign: what was done, in plain steps, with versions. Not legal advice. */
export function declarationFile(
  input: {
    readonly kinds: readonly RecordKind[];
    readonly versions: readonly string[];
    readonly day: string;
    readonly packageId: string;
  },
  t: Translator,
): Bytes {
  // Somebody signs this: it says nothing of pages where only written words are handed over.
  const steps = [...new Set(input.kinds.flatMap((kind): readonly MadeStep[] => MADE[kind])), ...ALWAYS];
  const blank = html`<span class="blank">&nbsp;</span>`;
  const row = (key: 'name' | 'reach' | 'place' | 'signature'): Html =>
    html`<p>${t(`package.declaration.${key}`)} ${blank}</p>`;
  const body = html`<h1>${t('package.declaration.heading')}</h1>
    <p class="note">${t('package.declaration.intro')}</p>
    ${(['name', 'reach'] as const).map(row)}
    <p>${t.count('package.declaration.saves', input.kinds.length, { date: t.date(input.day) })}</p>
    <ol>
      ${steps.map((step) => html`<li>${t(`package.declaration.step.${step}`)}</li>`)}
    </ol>
    ${packageLines(input, t)}
    <p>${t('package.declaration.versions', { versions: input.versions.join('; ') })}</p>
    <p>${t('package.declaration.changes')}</p>
    <p>${blank}</p>
    <p>${t('package.declaration.true')}</p>
    ${(['place', 'signature'] as const).map(row)}`;
  return pageFile({ language: t.language, direction: t.direction, title: t('package.declaration.heading'), body });
}
