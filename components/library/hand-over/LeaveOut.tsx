import type { CaseTimeline } from '../../../lib/domain/case';
import { Check } from '../../ui/Field';
import { Disclosure, Stack } from '../../ui/Layout';
import { shownText } from '../../shared/shown-text';
import { useWords } from '../../words';
import { itemName } from '../items/item-name';
import { LeaveOutLog } from './LeaveOutLog';
import type { PackageOrder, PackagePreview } from './packaging';

/** What stays home by choice. */
export type LeftOut = Pick<PackageOrder, 'withhold' | 'leaveOutLog'>;

interface LeaveOutProps {
  readonly preview: Pick<PackagePreview, 'parts' | 'log'>;
  readonly timeline: CaseTimeline;
  readonly left: LeftOut;
  readonly onChange: (left: LeftOut) => void;
}

/** Single parts and lines of the log that stay home, such as a picture with the person's own account on it. The file then names them, without showing them. */
export function LeaveOut({ preview, timeline, left, onChange }: LeaveOutProps) {
  const t = useWords();
  const items = timeline.entries.flatMap((entry) =>
    entry.kind === 'item' && preview.parts.some(({ itemId }) => itemId === entry.item.id) ? [entry.item] : [],
  );
  function tick(sha256: string, goes: boolean): void {
    onChange({
      ...left,
      withhold: goes ? left.withhold.filter((each) => each !== sha256) : [...left.withhold, sha256],
    });
  }
  return (
    <Disclosure title={t('library.leave-out.title')}>
      <Stack>
        <p class="soft">{t('library.leave-out.explain')}</p>
        {items.map((item) => (
          <fieldset key={item.id}>
            <legend class="lib-strong">{itemName(t, item)}</legend>
            {preview.parts
              .filter(({ itemId }) => itemId === item.id)
              .map(({ role, about, sha256 }) => (
                <Check
                  key={sha256}
                  label={about === null ? t.stored('package.role', role) : shownText(about, 120)}
                  checked={!left.withhold.includes(sha256)}
                  onChange={(goes) => {
                    tick(sha256, goes);
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
