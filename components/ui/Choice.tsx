import { Icon, type IconName } from './Icon';

interface ChoiceProps {
  readonly icon: IconName;
  readonly title: string;
  readonly hint?: string;
  readonly onPress: () => void;
}

/** A large choice with a title and one line of explanation. */
export function Choice({ icon, title, hint, onPress }: ChoiceProps) {
  return (
    <button type="button" class="choice" onClick={onPress}>
      <span class="choice-icon">
        <Icon name={icon} />
      </span>
      <span class="choice-words">
        <span class="choice-title">{title}</span>
        {hint !== undefined && <span class="soft">{hint}</span>}
      </span>
    </button>
  );
}
