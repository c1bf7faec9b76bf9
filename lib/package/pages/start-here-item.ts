import { actsOf, isUnderPage, ownWords, placeOwner, type Act, type ActAccount } from '../../domain/act';
import type { CaseActs } from '../../domain/seen-acts';
import { actOfPicture } from '../../domain/own-picture';
import type { FactName } from '../../domain/subject';
import type { Translator } from '../../words/translate';
import { factList } from '../sheet/case-sheet-html';
import { gapWords } from '../sheet/gap-words';
import { timeFacts, wordsGaps } from '../sheet/act-words';
import type { SheetFact } from '../sheet/sheet-model';
import type { WrittenFile } from '../files/item-files';
import type { SmallPicture } from '../files/small-picture';
import type { NumberedItem, Profile } from '../choose/package-request';
import { cleanTitle } from '../clean/clean-title';
import { block, code, html, inText, type Html } from './html';
import type { ItemPlan } from '../choose/plan-item';
import { shownAddress } from '../../domain/address-privacy';
import { localTime, savedMoment, utcTime } from '../files/time';

/** What is shown of an item in `START-HERE.html`: only what really went into the package. */
export interface ShownItem extends NumberedItem {
  readonly plan: ItemPlan;
  /** Files of the item in the package. */
  readonly files: readonly WrittenFile[];
  /** The small picture of the page; null where there is none or its picture does not go. */
  readonly small: SmallPicture | null;
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

/** One save: who did what, facts with how each was found, times, pictures covered until opened, what is in it and what is not. */
export function itemSection(
  shown: ShownItem,
  profile: Profile,
  affectedOf: CaseActs['affectedOf'],
  t: Translator,
): Html {
  const { record } = shown.item;
  const { place, surroundings } = record;
  const acts = actsOf(record);
  const pageKind = place?.kind ?? surroundings?.pageKind ?? 'other';
  const under = acts.filter(isUnderPage);
  const isAffected = (account: ActAccount | null) => account !== null && affectedOf(account) !== null;
  const affected = ({ by }: Act) => (isAffected(by) ? html`<p>${t('package.affected.act')}</p>` : null);
  const note = shown.plan.tellsNotes ? ownWords(record) : '';
  return html`<section class="item" id="save-${shown.number}">
    <h3>
      ${t('package.item.heading', { number: shown.number, kind: t.stored('package.kind', acts[0]?.kind ?? pageKind) })}
    </h3>
    ${under.map(
      (act) =>
        html`<p>
            ${t('package.item.pickedComment')} ${inText(act.by?.handle ?? act.by?.name ?? t('package.fact.notFound'))}
          </p>
          ${affected(act)}${act.words === null ? null : block(act.words)}
          ${wordsGaps(act, t) === '' ? null : html`<p>${wordsGaps(act, t)}</p>`} ${factList(timeFacts(act, t))}`,
    )}
    ${acts.filter((act) => !isUnderPage(act)).map(affected)}
    ${under.length === 0 ? null : html`<p>${t('package.item.under', { kind: t.stored('package.kind', pageKind) })}</p>`}
    ${isAffected(placeOwner(record)) ? html`<p>${t('package.affected.place')}</p>` : null}
    ${factList([...basics(shown, t), ...acts.filter((act) => !isUnderPage(act)).flatMap((act) => timeFacts(act, t))])}
    ${place?.facts == null ? null : html`<dl>${SHOWN.filter(([name]) => profile !== 'school' || SHOWN_PLAIN.has(name)).map(([name, how]) => factRow(place.facts, name, how, profile, t))}</dl>`}
    ${
      note === ''
        ? null
        : html`<p>${t('package.item.note')}</p>
            ${block(note)}`
    }
    ${pictures(shown, profile, t)}
    ${
      record.notTaken.length === 0
        ? null
        : html`<p>${t('package.item.missing')}</p>
            <ul>
              ${record.notTaken.map((gap) => html`<li>${t.stored('package.role', gap.what)}: ${gapWords(gap, t, 'package')}</li>`)}
            </ul>`
    }
    ${record.version === 1 && record.kind === 'page' ? html`<p>${t('package.item.older')}</p>` : null}
    ${
      shown.plan.stays.length + shown.plan.entries.stays.length === 0
        ? null
        : html`<p>${t('package.item.stays')}</p>
            <ul>
              ${[
                ...shown.plan.stays.map(({ role, reason }) => ({ role, reason })),
                ...shown.plan.entries.stays.map(({ kind, reason }) => ({ role: kind, reason })),
              ].map(
                ({ role, reason }) => html`<li>${t.stored('package.role', role)}: ${t(`package.stays.${reason}`)}</li>`,
              )}
            </ul>`
    }
    ${profile === 'official' ? annex(shown, t) : null}
  </section> `;
}

function basics({ item, plan }: ShownItem, t: Translator): SheetFact[] {
  const { record } = item;
  const { place, surroundings } = record;
  const saved = plan.tellsSaver ? savedMoment(record) : null;
  const video = place?.video ?? null;
  const address = shownAddress(surroundings?.address ?? place?.at ?? null);
  const canonical = shownAddress(surroundings?.canonical ?? null);
  const rows: readonly (readonly [string, string | null, boolean])[] = [
    [t('package.fact.savedUtc'), utcTime(record.times.done), true],
    [t('package.fact.savedLocal'), saved === null ? null : localTime(saved), true],
    [t('package.fact.platform'), place?.platform?.name ?? surroundings?.platform?.name ?? null, false],
    [t('package.fact.title'), cleanTitle(surroundings?.title ?? null), false],
    [t('package.fact.address'), address, true],
    [t('package.fact.canonical'), canonical === address ? null : canonical, true],
    [
      t('package.fact.position'),
      video === null || video.currentTime === null ? null : seconds(video.currentTime, video.duration),
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
  facts: NonNullable<ShownItem['item']['record']['place']>['facts'],
  name: FactName,
  how: 'code' | 'words' | 'line',
  profile: Profile,
  t: Translator,
): Html {
  const fact = facts?.[name] ?? null;
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

function pictures({ files, number, item, plan, small }: ShownItem, profile: Profile, t: Translator): Html[] {
  const { record } = item;
  // Pictures of single comments are counted among all acts: where some stay home, nobody can tell here whose they are.
  const isWhole = !plan.entries.stays.some(({ kind }) => kind === 'act');
  return files
    .filter((file) => file.role === 'picture' || file.role === 'frame')
    .map(({ path, role, part: name }) => {
      const part = record.parts.find((one) => one.name === name);
      const act = part === undefined || !isWhole ? null : actOfPicture(record, part);
      const who = act?.by?.handle ?? act?.by?.name ?? t('package.fact.notFound');
      const what = act === null ? t.stored('package.role', role) : t('package.item.pictureOf', { who });
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
        ${
          small === null || small.of !== name
            ? null
            : html`<p>${t('package.item.small')}</p>
                <img src="${small.address}" alt="${t('package.item.smallAlt', { number })}" />`
        }
      </details>`;
    });
}

/** Technical details, for those who check. */
function annex({ item, plan, files }: ShownItem, t: Translator): Html {
  const { record } = item;
  const saver = plan.tellsSaver ? record.surroundings : null;
  const view = saver?.window ?? null;
  const { readFrom, readTo, picture } = record.times;
  const rows: readonly (readonly [string, string | null])[] = [
    [t('package.fact.itemId'), record.id],
    [
      t('package.fact.made'),
      saver === null
        ? null
        : `${saver.browser.name} ${saver.browser.version}, ${saver.browser.os}, Beside ${saver.browser.extensionVersion}`,
    ],
    [t('package.fact.rights'), saver?.browser.rights.join(', ') ?? null],
    [
      t('package.fact.viewport'),
      view === null
        ? null
        : `${view.width} x ${view.height}, ${view.scrollX}/${view.scrollY}, x${view.devicePixelRatio}, ${view.outerWidth}`,
    ],
    [t('package.fact.readTime'), readFrom === null || readTo === null ? null : `${readFrom} / ${readTo}`],
    [t('package.fact.pictureTime'), picture],
    [
      t('package.fact.clock'),
      plan.record
        ? `${Math.round(record.clock.monotonicMs)} ms${record.clock.runStartedUtc === null ? '' : ` + ${record.clock.runStartedUtc} (${record.clock.runId ?? ''})`}`
        : null,
    ],
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
