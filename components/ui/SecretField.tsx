import { FieldFrame } from './FieldFrame';

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
  const onInput = (event: { readonly currentTarget: HTMLInputElement }) => {
    onChange(event.currentTarget.value);
  };
  return (
    <FieldFrame label={label} hint={hint} problem={problem}>
      {({ id, describedBy, invalid }) =>
        shown ? (
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
        )
      }
    </FieldFrame>
  );
}
