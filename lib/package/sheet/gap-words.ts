import type { Gap } from '../../domain/item';
import type { Translator } from '../../words/translate';

/** Why something is not in a save, or not as it was, with how many where it was counted: "Only those that were loaded are saved. 63 of 843." */
export function gapWords({ why, count, of }: Gap, t: Translator, area: 'save' | 'package'): string {
  const said = area === 'save' ? t.stored('save.reason', why) : t.stored('package.missing', why);
  if (count === undefined) return said;
  const values = { why: said, count: t.number(count), all: t.number(of ?? count) };
  return of === undefined ? t(`${area}.gap.count`, values) : t(`${area}.gap.of`, values);
}
