import { useId } from 'preact/hooks';

/** One of a few: radios with their words, under one question. Arrow keys move between them, as in any form. */
export function RadioGroup<Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  /** `null`: nothing chosen yet. */
  readonly value: Value | null;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly hint?: string }[];
  readonly onChange: (value: Value) => void;
}) {
  const name = useId();
  return (
    <fieldset class="field">
      <legend class="label">{label}</legend>
      <div class="card-list">
        {options.map((option) => (
          <label key={option.value} class="radio">
            <input
              autocomplete="off"
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => {
                onChange(option.value);
              }}
            />
            <span class="stack" data-gap="tight">
              <span>{option.label}</span>
              {option.hint !== undefined && <span class="soft">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
