import type { ComponentChildren } from 'preact';

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onPress: () => void;
  /** `primary`: the one main action of a view. `quiet`: text only. `urgent`: emergency or destroying. */
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'urgent';
  readonly size?: 'normal' | 'small';
  readonly wide?: boolean;
  /** Stays reachable by keyboard and says why through `describedBy`; presses do nothing. */
  readonly disabled?: boolean;
  readonly describedBy?: string;
  readonly label?: string;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly id?: string;
}

/** A button. Disabled ones stay focusable, so that nobody loses their place and a reason can be read. */
export function Button({
  children,
  onPress,
  kind = 'plain',
  size = 'normal',
  wide,
  disabled,
  describedBy,
  label,
  pressed,
  expanded,
  id,
}: ButtonProps) {
  return (
    <button
      type="button"
      id={id}
      class="button"
      data-kind={kind}
      data-size={size}
      data-wide={wide === true ? '' : undefined}
      aria-disabled={disabled === true ? 'true' : undefined}
      aria-describedby={describedBy}
      aria-label={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      onClick={() => {
        if (disabled !== true) onPress();
      }}
    >
      {children}
    </button>
  );
}

/** A press that reads like a link, inside text. For a platform's own address use `OfficialAddress`. */
export function LinkButton({
  children,
  onPress,
  label,
}: {
  readonly children: ComponentChildren;
  readonly onPress: () => void;
  readonly label?: string;
}) {
  return (
    <button type="button" class="link-button" aria-label={label} onClick={onPress}>
      {children}
    </button>
  );
}
