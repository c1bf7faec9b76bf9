import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon';

/** Lines below each other in one frame. Give it `ListRow` or `ListButton`. */
export function CardList({ children, label }: { readonly children: ComponentChildren; readonly label?: string }) {
  return (
    <ul class="card-list" role="list" aria-label={label}>
      {children}
    </ul>
  );
}

/** What on the one side, how much or how it is on the other. */
export function ListRow({
  title,
  children,
}: {
  readonly title: ComponentChildren;
  readonly children?: ComponentChildren;
}) {
  return (
    <li>
      <div class="list-row">
        <span>{title}</span>
        {children}
      </div>
    </li>
  );
}

/** A line that can be pressed. */
export function ListButton({
  children,
  onPress,
  onFocus,
  icon,
  pressed,
}: {
  readonly children: ComponentChildren;
  readonly onPress: () => void;
  readonly onFocus?: () => void;
  readonly icon?: IconName;
  readonly pressed?: boolean;
}) {
  return (
    <li>
      <button
        type="button"
        class="list-button"
        aria-pressed={pressed}
        onClick={onPress}
        onFocus={onFocus}
        onPointerEnter={onFocus}
      >
        {icon !== undefined && <Icon name={icon} />}
        <span class="stack" data-gap="tight">
          {children}
        </span>
      </button>
    </li>
  );
}
