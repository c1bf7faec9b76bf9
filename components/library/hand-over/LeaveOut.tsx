import type { CaseTimeline } from '../../../lib/domain/case';
import { Check } from '../../ui/Field';
import { Disclosure, Stack } from '../../ui/Layout';
import { shownText } from '../../shared/shown-text';
import { useWords } from '../../words';
import { itemName } from '../items/item-name';
import { LeaveOutLog } from './LeaveOutLog';
import type { PackageOrder, PackagePart, PackagePreview } from './packaging';
import { TitleField } from './TitleField';

/** What the person decides beside what Beside proposes. */
export type LeftOut = Pick<PackageOrder, 'withhold' | 'release' | 'cleaned' | 'title' | 'leaveOutLog'>;

interface LeaveOutProps {
  readonly preview: Pick<PackagePreview, 'parts' | 'log'>;
  readonly timeline: CaseTimeline;
  readonly left: LeftOut;
  readonly onChange: (left: LeftOut) => void;
}

/**
 * Single parts and lines of the log that stay home, such as a picture with the person's own account on it, or that are added, such as the
 * words on the page. The file then names what stays, without showing it.
 */
export function LeaveOut({ preview, timeline, left, onChange }: LeaveOutProps) {
  const t = useWords();
  const items = timeline.entries.flatMap((entry) =>
    entry.kind === 'item' && preview.parts.some(({ itemId }) => itemId === entry.item.id) ? [entry.item] : [],
  );
  return (
    <Disclosure title={t('library.leave-out.title')}>
      <Stack>
        <p class="soft">{t('library.leave-out.explain')}</p>
        {timeline.case.name !== '' && (
          <TitleField
            title={left.title ?? timeline.case.name}
            onChange={(title) => {
              onChange({ ...left, title });
            }}
          />
        )}
        {items.map((item) => (
          <fieldset key={item.id}>
            <legend class="lib-strong">{itemName(t, item)}</legend>
            {preview.parts
              .filter(({ itemId }) => itemId === item.id)
              .map((part) => (
                <Check
                  key={`${part.role} ${part.sha256}`}
                  label={part.about === null ? t.stored('package.role', part.role) : shownText(part.about, 120)}
                  checked={part.goes}
                  onChange={(goes) => {
                    onChange(ticked(left, part, goes));
                  }}
                />
              ))}
          </fieldset>
        ))}
        <LeaveOutLog
          log={preview.log}
          timeline={timeline}
          leaveOutLog={left.leaveOutLog}
          onChange={(leaveOutLog) => {
            onChange({ ...left, leaveOutLog });
          }}
        />
      </Stack>
    </Disclosure>
  );
}

/** The choice after one part was ticked or unticked. */
function ticked(left: LeftOut, { role, sha256 }: PackagePart, goes: boolean): LeftOut {
  const without = (list: readonly string[]) => list.filter((each) => each !== sha256);
  const having = (list: readonly string[]) => [...without(list), sha256];
  if (role === 'text-cleaned') return { ...left, cleaned: goes ? having(left.cleaned) : without(left.cleaned) };
  return goes
    ? { ...left, withhold: without(left.withhold), release: having(left.release) }
    : { ...left, withhold: having(left.withhold), release: without(left.release) };
}
