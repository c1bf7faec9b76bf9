import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon';

/** A short quiet message. `live` announces it to screen readers when it appears. */
export function Notice({
  children,
  tone = 'calm',
  icon,
  live,
}: {
  readonly children: ComponentChildren;
  readonly tone?: 'calm' | 'caution' | 'urgent' | 'plain';
  readonly icon?: IconName;
  readonly live?: boolean;
}) {
  const shown: IconName = icon ?? (tone === 'caution' || tone === 'urgent' ? 'caution' : 'info');
  return (
    <div class="notice" data-tone={tone} role={live === true ? 'status' : undefined}>
      <Icon name={shown} size={18} />
      <div class="stack" data-gap="tight">
        {children}
      </div>
    </div>
  );
}

/** A small label such as "the words may be different". */
export function Badge({
  children,
  tone = 'accent',
}: {
  readonly children: ComponentChildren;
  readonly tone?: 'accent' | 'caution' | 'urgent' | 'plain';
}) {
  return (
    <span class="badge" data-tone={tone}>
      {children}
    </span>
  );
}
