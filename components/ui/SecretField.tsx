import { useId } from 'preact/hooks';

interface SecretFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Whether it can be read on the screen. */
  readonly shown: boolean;
  readonly hint?: string;
  /** What is wrong with the value; announced, and tied to the field. */
  readonly problem?: string;
}

/** Longest passphrase, in UTF-16 units. */
const LIMIT = 500;

/** One labelled field for something secret, covered unless the person wants to read it. Pasting works. */
export function SecretField({ label, value, onChange, shown, hint, problem }: SecretFieldProps) {
  const id = useId();
  const describedBy =
    [hint === undefined ? '' : `${id}-hint`, problem === undefined ? '' : `${id}-problem`]
      .filter((part) => part !== '')
      .join(' ') || undefined;
  const invalid = problem === undefined ? undefined : true;
  const onInput = (event: { readonly currentTarget: HTMLInputElement }) => {
    onChange(event.currentTarget.value);
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <span class="soft" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {shown ? (
        <input
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          id={id}
          class="input"
          type="text"
          dir="auto"
          value={value}
          maxLength={LIMIT}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          onInput={onInput}
        />
      ) : (
        <input
          autocomplete="off"
          id={id}
          class="input"
          type="password"
          value={value}
          maxLength={LIMIT}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          onInput={onInput}
        />
      )}
      {problem !== undefined && (
        <span class="problem" id={`${id}-problem`} role="alert">
          {problem}
        </span>
      )}
    </div>
  );
}
