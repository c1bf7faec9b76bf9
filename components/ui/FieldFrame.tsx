import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** What ties the element of a field to the words around it. */
export interface FieldTies {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly invalid: true | undefined;
}

interface FieldFrameProps {
  readonly label: string;
  readonly hint: string | undefined;
  /** What is wrong with the value; announced, and tied to the field. */
  readonly problem: string | undefined;
  /** The element itself. */
  readonly children: (ties: FieldTies) => ComponentChildren;
}

/** Label, hint and problem of a field, in the order in which they are read, around its element. */
export function FieldFrame({ label, hint, problem, children }: FieldFrameProps) {
  const id = useId();
  const describedBy =
    [hint === undefined ? '' : `${id}-hint`, problem === undefined ? '' : `${id}-problem`]
      .filter((part) => part !== '')
      .join(' ') || undefined;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <span class="soft" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children({ id, describedBy, invalid: problem === undefined ? undefined : true })}
      {problem !== undefined && (
        <span class="problem" id={`${id}-problem`} role="alert">
          {problem}
        </span>
      )}
    </div>
  );
}
