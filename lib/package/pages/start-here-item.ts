import { actsOf } from '../../domain/act';
import type { FactName } from '../../domain/subject';
import type { Translator } from '../../words/translate';
import { factList } from '../sheet/case-sheet-html';
import type { SheetFact } from '../sheet/sheet-model';
import type { NumberedItem, Profile } from '../choose/package-request';
import { block, code, html, inText, type Html } from './html';
import type { ItemPlan } from '../choose/plan-item';
import { shownAddress } from '../files/subject-file';
import { localTime, utcTime } from '../files/time';

/** What is shown of an item in `START-HERE.html`: only what really went into the package. */
export interface ShownItem extends NumberedItem {
  readonly plan: ItemPlan;
  /** Files of the item in the package: path from the top, role and digest. */
  readonly files: readonly { readonly path: string; readonly role: string; readonly sha256: string }[];
}

/** Facts in the order they are read, with how each is shown. */
const SHOWN: readonly (readonly [FactName, 'code' | 'words' | 'line'])[] = [
  ['authorHandle', 'code'],
  ['authorName', 'line'],
  ['authorId', 'code'],
  ['id', 'code'],
  ['postedAt', 'line'],
  ['caption', 'words'],
  ['views', 'line'],
  ['likes', 'line'],
  ['comments', 'line'],
  ['shares', 'line'],
  ['live', 'line'],
];

/** What helps somebody at a school or a workplace to understand a save; numbers and ids do not. */
const SHOWN_PLAIN: ReadonlySet<FactName> = new Set(['authorHandle', 'authorName', 'postedAt', 'caption']);

/** One save: facts with how each was found, times, pictures covered until opened, and what is missing. */
export function itemSection(shown: ShownItem, profile: Profile, t: Translator): Html {
  const { record } = shown.item;
  const act = actsOf(record)[0];
  return html`<section class="item" id="save-${shown.number}">
    <h3>
      ${t('package.item.heading', { number: shown.number, kind: t.stored('package.kind', act?.kind ?? record.pageKind) })}
    </h3>
    ${
      record.pickedComment === null
        ? null
        : html`<p>
              ${t('package.item.pickedComment')}
              ${inText(record.pickedComment.authorHandle ?? t('package.fact.notFound'))}
            </p>
            ${block(record.pickedComment.text)}
            <p>${t('package.item.under', { kind: t.stored('package.kind', record.pageKind) })}</p>`
    }
    ${factList(basics(shown, t))}
    ${record.facts === null ? null : html`<dl>${SHOWN.filter(([name]) => profile !== 'school' || SHOWN_PLAIN.has(name)).map(([name, how]) => factRow(shown, name, how, profile, t))}</dl>`}
    ${
      record.note === '' || !shown.plan.record
        ? null
        : html`<p>${t('package.item.note')}</p>
            ${block(record.note)}`
    }
    ${pictures(shown, profile, t)}
    ${
      record.missing.length === 0
        ? null
        : html`<p>${t('package.item.missing')}</p>
            <ul>
              ${record.missing.map((part) => html`<li>${t.stored('package.role', part.role)}: ${t.stored('package.missing', part.reason)}</li>`)}
            </ul>`
    }
    ${
      shown.plan.stays.length === 0
        ? null
        : html`<p>${t('package.item.stays')}</p>
            <ul>
              ${shown.plan.stays.map((part) => html`<li>${t.stored('package.role', part.role)}: ${t(`package.stays.${part.reason}`)}</li>`)}
            </ul>`
    }
    ${profile === 'official' ? annex(shown, t) : null}
  </section> `;
}

function basics({ item, plan }: ShownItem, t: Translator): SheetFact[] {
  const { record } = item;
  const rows: readonly (readonly [string, string | null, boolean])[] = [
    [t('package.fact.savedUtc'), utcTime(record.saved.utc), true],
    [t('package.fact.savedLocal'), plan.record ? localTime(record.saved) : null, true],
    [t('package.fact.platform'), record.platform?.name ?? null, false],
    [t('package.fact.title'), record.title, false],
    [t('package.fact.address'), shownAddress(record.address), true],
    [
      t('package.fact.canonical'),
      shownAddress(record.canonicalAddress) === shownAddress(record.address)
        ? null
        : shownAddress(record.canonicalAddress),
      true,
    ],
    [
      t('package.fact.position'),
      record.video === null || record.video.currentTime === null
        ? null
        : seconds(record.video.currentTime, record.video.duration),
      true,
    ],
    [
      t('package.fact.copyOf'),
      record.derivedFrom === null ? null : `${record.derivedFrom.itemId} (${record.derivedFrom.how})`,
      true,
    ],
  ];
  return rows.flatMap(([label, value, isCode]) =>
    value === null || value === '' ? [] : [{ label, value, code: isCode }],
  );
}

function factRow(
  { item }: ShownItem,
  name: FactName,
  how: 'code' | 'words' | 'line',
  profile: Profile,
  t: Translator,
): Html {
  const fact = item.record.facts?.[name] ?? null;
  const label = t(`package.fact.${name}`);
  if (fact === null)
    return html`<dt>${label}</dt>
      <dd>${t('package.fact.notFound')}</dd>`;
  const shown = how === 'code' ? code(fact.value) : how === 'words' ? block(fact.value) : inText(fact.value);
  const cut = fact.cut === true ? html` ${t('package.fact.cut')}` : null;
  const reader = profile === 'school' ? null : html` <small>${t('package.fact.foundBy')} ${code(fact.reader)}</small>`;
  return html`<dt>${label}</dt>
    <dd>${shown}${cut}${reader}</dd>`;
}

function pictures({ files, number }: ShownItem, profile: Profile, t: Translator): Html[] {
  return files
    .filter((file) => file.role === 'picture' || file.role === 'frame')
    .map(({ path, role }) => {
      const what = t.stored('package.role', role);
      const image = html`<img
        src="${path}"
        alt="${t('package.item.pictureAlt', { what, number })}"
        loading="lazy"
        decoding="async"
      />`;
      return html`<details>
        <summary>
          ${profile === 'official' ? t('package.item.showPicture', { what }) : t('package.item.showPictureGently', { what })}
        </summary>
        ${image}${code(path)}
      </details>`;
    });
}

/** Technical details, for those who check. */
function annex({ item, plan, files }: ShownItem, t: Translator): Html {
  const { record } = item;
  const view = record.viewport;
  const rows: readonly (readonly [string, string | null])[] = [
    [t('package.fact.itemId'), record.id],
    [
      t('package.fact.made'),
      plan.record
        ? `${record.made.browser} ${record.made.browserVersion}, ${record.made.os}, Beside ${record.made.extensionVersion}`
        : null,
    ],
    [t('package.fact.rights'), plan.record ? record.made.rights.join(', ') : null],
    [
      t('package.fact.viewport'),
      plan.record && view !== null
        ? `${view.width} x ${view.height}, ${view.scrollX}/${view.scrollY}, x${view.devicePixelRatio}, ${view.outerWidth}`
        : null,
    ],
    [t('package.fact.clock'), plan.record ? `${Math.round(record.saved.monotonicMs)} ms` : null],
  ];
  return html`<details>
    <summary>${t('package.item.technical')}</summary>
    ${factList(rows.flatMap(([label, value]) => (value === null || value === '' ? [] : [{ label, value, code: true }])))}
    <p>${t('package.item.obtained')}</p>
    <ul>
      ${record.parts.map((part) => html`<li>${t.stored('package.role', part.role)}: ${code(part.how)}</li>`)}
    </ul>
    <p>${t('package.item.files')}</p>
    <ul>
      ${files.map((file) => html`<li>${code(file.path)}<br />${code(file.sha256)}</li>`)}
    </ul>
  </details>`;
}

function seconds(at: number, of: number | null): string {
  return `${at.toFixed(1)} s${of === null ? '' : ` / ${of.toFixed(1)} s`}`;
}
