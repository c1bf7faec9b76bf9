import type { JSX } from 'preact';
import { useId } from 'preact/hooks';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly lines?: number;
  readonly type?: 'text' | 'date' | 'datetime-local' | 'search';
  readonly limit?: number;
  readonly autoFocus?: boolean;
}

type InputProps = Pick<JSX.HTMLAttributes<HTMLInputElement>, 'id' | 'class' | 'dir' | 'aria-describedby' | 'onInput'> & { readonly value: string; readonly maxLength: number };

/** The element by its kind; written out because each kind allows other attributes. */
function TypedInput({ type, shared }: { readonly type: 'text' | 'date' | 'datetime-local' | 'search'; readonly shared: InputProps }) {
  const { maxLength, ...rest } = shared;
  switch (type) {
    case 'date':
      return <input type="date" {...rest} />;
    case 'datetime-local':
      return <input type="datetime-local" {...rest} />;
    case 'search':
      return <input type="search" maxLength={maxLength} {...rest} />;
    case 'text':
      return <input type="text" maxLength={maxLength} autocomplete="off" {...rest} />;
  }
}

/** One labelled text field; `lines` makes it a larger one. The direction follows what is typed. */
export function Field({ label, value, onChange, hint, lines, type = 'text', limit = 20_000 }: FieldProps) {
  const id = useId();
  const described = hint === undefined ? undefined : `${id}-hint`;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint !== undefined && <span class="soft" id={described}>{hint}</span>}
      {lines === undefined ? (
        <TypedInput type={type} shared={{ id, class: 'input', dir: 'auto', value, maxLength: limit, 'aria-describedby': described, onInput: (event) => { onChange(event.currentTarget.value); } }} />
      ) : (
        <textarea id={id} class="input" rows={lines} dir="auto" value={value} maxLength={limit} aria-describedby={described} onInput={(event) => { onChange(event.currentTarget.value); }} />
      )}
    </div>
  );
}

/** One labelled choice among a few or many. */
export function Select({ label, value, options, onChange, hint }: { readonly label: string; readonly value: string; readonly options: readonly { readonly value: string; readonly label: string }[]; readonly onChange: (value: string) => void; readonly hint?: string }) {
  const id = useId();
  const described = hint === undefined ? undefined : `${id}-hint`;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint !== undefined && <span class="soft" id={described}>{hint}</span>}
      <select id={id} class="input" value={value} aria-describedby={described} onChange={(event) => { onChange(event.currentTarget.value); }}>
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
    </div>
  );
}

/** A tick with its words. */
export function Check({ label, checked, onChange, hint }: { readonly label: string; readonly checked: boolean; readonly onChange: (checked: boolean) => void; readonly hint?: string }) {
  return (
    <label class="check">
      <input type="checkbox" checked={checked} onChange={(event) => { onChange(event.currentTarget.checked); }} />
      <span class="stack" data-gap="tight">
        <span>{label}</span>
        {hint !== undefined && <span class="soft">{hint}</span>}
      </span>
    </label>
  );
}
