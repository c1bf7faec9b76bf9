import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

/** Something that is read only when the person unfolds it: large, or not wanted on screen by itself. */
export function OnDemand({ title, children }: { readonly title: string; readonly children: () => ComponentChildren }) {
  const [opened, setOpened] = useState(false);
  return (
    <details
      class="disclosure"
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary>{title}</summary>
      <div class="disclosure-body">{opened && children()}</div>
    </details>
  );
}
