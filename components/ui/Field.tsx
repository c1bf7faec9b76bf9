import { FieldFrame, type FieldTies } from './FieldFrame';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  /** What is wrong with the value; announced, and tied to the field. */
  readonly problem?: string;
  readonly lines?: number;
  readonly type?: 'text' | 'date' | 'datetime-local' | 'search';
  readonly limit?: number;
}

interface InputProps extends FieldTies {
  readonly value: string;
  readonly limit: number;
  readonly onChange: (value: string) => void;
}

/** The element by its kind; written out because each kind allows other attributes. */
function TypedInput({
  type,
  id,
  value,
  limit,
  describedBy,
  invalid,
  onChange,
}: InputProps & { readonly type: 'text' | 'date' | 'datetime-local' | 'search' }) {
  const onInput = (event: { readonly currentTarget: HTMLInputElement }) => {
    onChange(event.currentTarget.value);
  };
  switch (type) {
    case 'date':
      return (
        <input
          autocomplete="off"
          type="date"
          id={id}
          class="input"
          value={value}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          onInput={onInput}
        />
      );
    case 'datetime-local':
      return (
        <input
          autocomplete="off"
          type="datetime-local"
          id={id}
          class="input"
          value={value}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          onInput={onInput}
        />
      );
    case 'search':
      return (
        <input
          autocomplete="off"
          type="search"
          id={id}
          class="input"
          dir="auto"
          value={value}
          maxLength={limit}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          onInput={onInput}
        />
      );
    case 'text':
      return (
        <input
          autocomplete="off"
          type="text"
          id={id}
          class="input"
          dir="auto"
          value={value}
          maxLength={limit}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          onInput={onInput}
        />
      );
  }
}

/** One labelled text field; `lines` makes it a larger one. The direction follows what is typed. */
export function Field({ label, value, onChange, hint, problem, lines, type = 'text', limit = 20_000 }: FieldProps) {
  return (
    <FieldFrame label={label} hint={hint} problem={problem}>
      {({ id, describedBy, invalid }) =>
        lines === undefined ? (
          <TypedInput
            type={type}
            id={id}
            value={value}
            limit={limit}
            describedBy={describedBy}
            invalid={invalid}
            onChange={onChange}
          />
        ) : (
          <textarea
            autocomplete="off"
            id={id}
            class="input"
            rows={lines}
            dir="auto"
            value={value}
            maxLength={limit}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            onInput={(event) => {
              onChange(event.currentTarget.value);
            }}
          />
        )
      }
    </FieldFrame>
  );
}

/** One labelled choice among a few or many. */
export function Select({
  label,
  value,
  options,
  onChange,
  hint,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
  readonly hint?: string;
}) {
  return (
    <FieldFrame label={label} hint={hint} problem={undefined}>
      {({ id, describedBy }) => (
        <select
          autocomplete="off"
          id={id}
          class="input"
          value={value}
          aria-describedby={describedBy}
          onChange={(event) => {
            onChange(event.currentTarget.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}

/** A tick with its words. */
export function Check({
  label,
  checked,
  onChange,
  hint,
}: {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly hint?: string;
}) {
  return (
    <label class="check">
      <input
        autocomplete="off"
        type="checkbox"
        checked={checked}
        onChange={(event) => {
          onChange(event.currentTarget.checked);
        }}
      />
      <span class="stack" data-gap="tight">
        <span>{label}</span>
        {hint !== undefined && <span class="soft">{hint}</span>}
      </span>
    </label>
  );
}
